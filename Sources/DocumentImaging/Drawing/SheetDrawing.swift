package import DossierModel

/// A sheet of paper with everything that is on it, as a value: what cover sheets and sample papers are made of.
///
/// Lengths are millimetres from the top left of the paper; later items lie over earlier ones.
package struct SheetDrawing: Codable, Hashable, Sendable {
    /// Millimetres, 1…2000.
    package var width: Double
    package var height: Double
    package var items: [DrawingItem]

    package init(width: Double, height: Double, items: [DrawingItem] = []) {
        self.width = width
        self.height = height
        self.items = items
    }

    package static let a4 = SheetDrawing(width: 210, height: 297)
    /// Folio of Indonesian offices.
    package static let f4 = SheetDrawing(width: 215, height: 330)
    package static let a4Landscape = SheetDrawing(width: 297, height: 210)

    package mutating func add(_ item: DrawingItem) {
        items.append(item)
    }

    /// Pixels of the sheet at `dpi`.
    package func pixelSize(dpi: Double) -> PixelSize {
        PixelSize(
            width: max(1, Int((width / 25.4 * dpi).rounded())),
            height: max(1, Int((height / 25.4 * dpi).rounded())))
    }

    /// Draws all items in order.
    func draw(on canvas: DrawingCanvas) throws(DrawingError) {
        for item in items { try item.draw(on: canvas) }
    }
}
