package import DossierModel

/// What is asked of a PDF that is a copy.
extension PDFFile {
    /// The only picture of a page in its own pixels, wherever and however it is placed, turned by an Orientation 1…8;
    /// `nil` where the page has not one picture or nothing here decodes it alone. Throws as `page(_:)`.
    package func barePicture(_ number: Int, orientation: Int) throws(ScanDefect) -> PageImage? {
        try decoder(number).barePicture(orientation: orientation)
    }

    /// A page as a viewer shows it, drawn on exactly as many pixels. Throws as `page(_:)`.
    package func rendering(_ number: Int, size: PixelSize) throws(ScanDefect) -> PageImage {
        try drawing(number).drawn(size: size, limits: limits)
    }
}
