package import DossierModel

/// What is asked of a PDF that is a copy.
extension PDFFile {
    /// The only picture of a page in its own pixels, wherever and however it is placed; `nil` where the page has not one
    /// picture or nothing here decodes it alone. Throws as `page(_:)`.
    package func barePicture(_ number: Int) throws(ScanDefect) -> PageImage? {
        try decoder(number).barePicture()
    }

    /// The page as its only picture is placed on it, drawn on exactly as many pixels; by a viewer's own drawing where it
    /// cannot be told from the matrix. `bare` is the page's picture. Throws as `page(_:)`.
    package func placed(
        _ bare: PageImage, on number: Int, size: PixelSize
    ) throws(ScanDefect) -> PageImage {
        let page = try decoder(number)
        if let matrix = page.content.placements.first?.matrix,
            let drawn = try PlacedPicture(matrix: matrix, geometry: page.geometry).drawn(bare, size: size)
        {
            return drawn
        }
        return try rendering(number, size: size)
    }

    /// A page as a viewer shows it, drawn on exactly as many pixels. Throws as `page(_:)`.
    package func rendering(_ number: Int, size: PixelSize) throws(ScanDefect) -> PageImage {
        try drawing(number).drawn(size: size, limits: limits)
    }
}
