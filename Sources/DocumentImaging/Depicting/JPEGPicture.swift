internal import CTurboJPEG
internal import DossierModel

/// Pixels as a JPEG, for looking at.
struct JPEGPicture {
    private let quality: Int32
    private let isProgressive: Bool

    /// - Parameters:
    ///   - quality: 1…100. Print of 8 points at 140 dpi stays clean at 80; 90 takes half as much again.
    ///   - isProgressive: smaller, most of all where little is to be seen.
    init(quality: Int = 80, isProgressive: Bool = false) {
        self.quality = Int32(min(100, max(1, quality)))
        self.isProgressive = isProgressive
    }

    /// Grey bytes, or red, green, blue. Throws `tooLarge` when the library has no memory.
    func encode(_ pixels: [UInt8], _ size: PixelSize, isColour: Bool) throws(ScanDefect) -> [UInt8] {
        guard let handle = unsafe tjInitCompress() else {
            throw ScanDefect(.tooLarge, "no memory for the JPEG encoder")
        }
        defer { unsafe tjDestroy(handle) }
        var target: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        defer { unsafe tjFree(target) }
        // The accurate transform is the one that is the same on every processor.
        let done = unsafe tjCompress2(
            handle, pixels, Int32(size.width), 0, Int32(size.height),
            (isColour ? TJPF_RGB : TJPF_GRAY).rawValue, &target, &count,
            Int32((isColour ? TJSAMP_420 : TJSAMP_GRAY).rawValue), quality,
            TJFLAG_ACCURATEDCT | (isProgressive ? TJFLAG_PROGRESSIVE : 0))
        guard done == 0, let target = unsafe target else {
            let reason = unsafe tjGetErrorStr2(handle).map { unsafe String(cString: $0) } ?? ""
            throw ScanDefect(.tooLarge, "no JPEG of \(size.width) x \(size.height): \(reason)")
        }
        return unsafe Array(UnsafeBufferPointer(start: target, count: Int(count)))
    }
}
