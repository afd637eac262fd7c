/// A rectangle, filled, outlined or both; with a radius, a card.
package struct DrawnBox: Codable, Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double
    /// Of the corners, millimetres.
    package var radius: Double
    package var fill: Ink?
    package var outline: Ink?
    package var thickness: Double

    package init(
        x: Double, y: Double, width: Double, height: Double, radius: Double = 0, fill: Ink? = nil,
        outline: Ink? = .black, thickness: Double = 0.25
    ) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.radius = radius
        self.fill = fill
        self.outline = outline
        self.thickness = thickness
    }

    func draw(on canvas: DrawingCanvas) {
        if let fill {
            canvas.rectangle(x: x, y: y, width: width, height: height, radius: radius)
            canvas.fill(fill)
        }
        if let outline {
            canvas.rectangle(x: x, y: y, width: width, height: height, radius: radius)
            canvas.stroke(outline, thickness: thickness)
        }
    }
}
