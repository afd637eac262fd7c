internal import CTurboJPEG
internal import DossierModel
internal import Glibc

/// One JPEG stream: its markers, and its pixels as they are stored.
struct JPEGStream {
    let bytes: FileBytes
    let markers: JPEGMarkers
    let exif: ExifFacts?

    init(bytes: FileBytes) {
        self.bytes = bytes
        markers = JPEGMarkers(bytes)
        exif = markers.exif.map { ExifFacts($0) }
    }

    /// Exif before JFIF: phones write a JFIF density of 72 that means nothing beside a true Exif one.
    var resolution: Resolution? {
        if let stated = exif?.resolution { return stated }
        guard let density = markers.density else { return nil }
        return Resolution.stated(
            x: Double(density.x), y: Double(density.y), perCentimetre: density.unit == 2,
            hasUnit: density.unit == 1 || density.unit == 2)
    }

    func stored(_ image: PageImage) -> StoredFacts {
        StoredFacts(
            storedSize: image.shape.size, resolution: resolution,
            bitsPerSample: markers.frame?.precision ?? 8, samplesPerPixel: markers.frame?.components ?? 1,
            compression: "JPEG", orientation: exif?.orientation ?? 1)
    }

    /// Pixels as stored. Sizes are checked before anything is allocated.
    func decode(limits: DecodingLimits) throws(ScanDefect) -> PageImage {
        guard let frame = markers.frame else {
            throw ScanDefect(markers.cut ? .incomplete : .damaged, "JPEG without a frame header")
        }
        guard frame.precision == 8 else {
            throw ScanDefect(.unsupported, "JPEG of \(frame.precision) bits a sample")
        }
        try limits.admit(width: frame.width, height: frame.height)
        guard let handle = unsafe tjInitDecompress() else {
            throw ScanDefect(.tooLarge, "no memory for the JPEG decoder")
        }
        defer { unsafe tjDestroy(handle) }
        var width: Int32 = 0
        var height: Int32 = 0
        var sampling: Int32 = 0
        var space: Int32 = 0
        let source = unsafe bytes.buffer.assumingMemoryBound(to: UInt8.self).baseAddress
        guard
            unsafe tjDecompressHeader3(
                handle, source, UInt(bytes.count), &width, &height, &sampling, &space) == 0
        else { throw unsafe defect(handle) }
        // The walk over the markers and the library must have seen the same frame.
        guard Int(width) == frame.width, Int(height) == frame.height else {
            throw ScanDefect(.damaged, "JPEG with contradicting frame headers")
        }
        let isInks = space == Int32(TJCS_CMYK.rawValue) || space == Int32(TJCS_YCCK.rawValue)
        let isGrey = space == Int32(TJCS_GRAY.rawValue)
        let image = try PageImage(
            PixelShape(width: frame.width, height: frame.height, layout: isGrey ? .grey : .colour))
        if isInks {
            try unsafe decodeInks(handle, source, into: image)
            return image
        }
        let format = isGrey ? TJPF_GRAY : TJPF_RGB
        let target = unsafe image.row(0).assumingMemoryBound(to: UInt8.self)
        let done = unsafe tjDecompress2(
            handle, source, UInt(bytes.count), target, width, Int32(image.shape.rowBytes), height,
            format.rawValue, JPEGStream.flags)
        guard done == 0 else { throw unsafe defect(handle) }
        guard markers.complete else { throw ScanDefect(.incomplete, "JPEG without its end marker") }
        return image
    }

    /// A progressive stream may have any number of scans, each of which costs a pass over the whole picture;
    /// the library stops at 500.
    private static var flags: Int32 { Int32(TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS) }

    private func decodeInks(
        _ handle: tjhandle, _ source: UnsafePointer<UInt8>?, into image: PageImage
    ) throws(ScanDefect) {
        let width = image.shape.width
        let height = image.shape.height
        // Four bytes a pixel beside the page's three, for as long as the conversion takes.
        guard let inks = unsafe calloc(width * height, 4) else {
            throw ScanDefect(.tooLarge, "no memory for a CMYK page")
        }
        defer { unsafe free(inks) }
        let done = unsafe tjDecompress2(
            handle, source, UInt(bytes.count), inks.assumingMemoryBound(to: UInt8.self), Int32(width),
            Int32(width * 4), Int32(height), TJPF_CMYK.rawValue, JPEGStream.flags)
        guard done == 0 else { throw unsafe defect(handle) }
        guard markers.complete else { throw ScanDefect(.incomplete, "JPEG without its end marker") }
        let conversion = InkConversion(profile: markers.profile, inverted: markers.isAdobe)
        for y in 0..<height {
            unsafe conversion.convert(
                inks + y * width * 4, to: image.row(y), count: width)
        }
    }

    private func defect(_ handle: tjhandle) -> ScanDefect {
        let text = unsafe tjGetErrorStr2(handle).map { unsafe String(cString: $0) } ?? "no reason given"
        let lowered = text.lowercased()
        if markers.cut || lowered.contains("premature end of jpeg file") {
            return ScanDefect(.incomplete, "JPEG: \(text)")
        }
        if lowered.contains("unsupported") || lowered.contains("not supported") {
            return ScanDefect(.unsupported, "JPEG: \(text)")
        }
        return ScanDefect(.damaged, "JPEG: \(text)")
    }
}
