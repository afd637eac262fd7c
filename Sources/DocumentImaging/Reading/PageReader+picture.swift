package import DossierModel

extension PageReader {
    /// The picture that is read, as a page's recipe makes it: one byte a pixel, 0 black … 255 white, rows without a gap.
    ///
    /// Throws `tooLarge` when there is no memory for it.
    package static func picture(
        of page: DecodedPage, recipe: Recipe
    ) throws(ScanDefect) -> (size: PixelSize, levels: [UInt8]) {
        let grey = try ReadingPicture(page.image, recipe: recipe).grey()
        let levels = unsafe Array(UnsafeBufferPointer(start: grey.bytes, count: grey.count))
        return (PixelSize(width: grey.width, height: grey.height), levels)
    }
}
