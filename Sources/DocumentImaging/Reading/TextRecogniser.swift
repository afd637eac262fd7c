internal import DossierModel

/// Reads all print of a picture.
protocol TextRecogniser {
    /// Words in reading order. `resolution` is the picture's, in dots per inch. Boxes are the picture's divided by
    /// `scale` and cut to `size`. Throws `readerDied` when the reader does not work.
    func words(
        on picture: ReadingPicture, resolution: Int, scale: Double, size: PixelSize
    ) throws(ScanDefect) -> [Word]
}

extension TesseractReader: TextRecogniser {}
