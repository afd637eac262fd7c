/// Items that are moved, turned and scaled together: a card lying on the glass.
package struct DrawnGroup: Codable, Hashable, Sendable {
    /// Where the group's own origin lies on the sheet, millimetres.
    package var x: Double
    package var y: Double
    /// Clockwise, about that origin.
    package var degrees: Double
    package var scale: Double
    package var items: [DrawingItem]

    package init(x: Double, y: Double, degrees: Double = 0, scale: Double = 1, items: [DrawingItem]) {
        self.x = x
        self.y = y
        self.degrees = degrees
        self.scale = scale
        self.items = items
    }

    func draw(on canvas: DrawingCanvas) throws(DrawingError) {
        canvas.save()
        defer { canvas.restore() }
        canvas.translate(x, y)
        canvas.rotate(degrees: degrees)
        canvas.scale(scale)
        for item in items { try item.draw(on: canvas) }
    }
}
