internal import DocumentImaging
internal import DossierModel
internal import Glibc

extension DecodedPicture {
    /// The page's pixels as they were before they travelled; takes the descriptor over. What is said about them comes
    /// from a process that a stranger's bytes may have taken over, so it is held against the limits and the memory
    /// again.
    func image(adopting descriptor: Int32, limits: ReaderLimits) throws(ScanDefect) -> PageImage {
        let shape: PixelShape
        do {
            shape = try admitted(by: limits)
        } catch {
            close(descriptor)
            throw error
        }
        return try PageImage(shape, adopting: descriptor)
    }

    private func admitted(by limits: ReaderLimits) throws(ScanDefect) -> PixelShape {
        try DecodingLimits(pixels: limits.pixels, pages: limits.pages)
            .admit(width: size.width, height: size.height)
        guard let layout = PixelLayout(rawValue: layout) else {
            throw ScanDefect(.damaged, "no such pixel layout")
        }
        return PixelShape(width: size.width, height: size.height, layout: layout)
    }
}
