package import DossierModel

/// JPEG to pixels, by libjpeg-turbo. A stream with a single warning is refused: half a page is no page.
package enum JPEGDecoder {
    /// Decodes one stream, from its SOI on. Grey stays `.grey`, all else becomes `.colour`; CMYK and YCCK
    /// through the embedded profile where there is one.
    ///
    /// `applyOrientation` turns the pixels as Exif says; off for images inside a PDF, where Exif has no say.
    /// `stored.orientation` is 1 then. Throws `incomplete` for cut streams, `damaged`, `unsupported`, `tooLarge`.
    package static func decode(
        _ bytes: UnsafeRawBufferPointer, limits: DecodingLimits, applyOrientation: Bool
    ) throws(ScanDefect) -> (image: PageImage, stored: StoredFacts) {
        let view = unsafe FileBytes(bytes)
        guard view.starts(with: [0xFF, 0xD8]) else { throw ScanDefect(.damaged, "not a JPEG stream") }
        let stream = JPEGStream(bytes: view)
        let image = try stream.decode(limits: limits)
        var stored = stream.stored(image)
        guard applyOrientation else {
            stored.orientation = 1
            return (image, stored)
        }
        return (try image.oriented(stored.orientation), stored)
    }
}
