/// A straight line.
package struct DrawnLine: Codable, Hashable, Sendable {
    package var fromX: Double
    package var fromY: Double
    package var toX: Double
    package var toY: Double
    /// Millimetres.
    package var thickness: Double
    package var dashed: Bool
    package var ink: Ink

    package init(
        _ fromX: Double, _ fromY: Double, _ toX: Double, _ toY: Double, thickness: Double = 0.25,
        dashed: Bool = false, ink: Ink = .black
    ) {
        self.fromX = fromX
        self.fromY = fromY
        self.toX = toX
        self.toY = toY
        self.thickness = thickness
        self.dashed = dashed
        self.ink = ink
    }

    func draw(on canvas: DrawingCanvas) {
        canvas.move(fromX, fromY)
        canvas.line(toX, toY)
        canvas.stroke(ink, thickness: thickness, dashed: dashed)
    }
}
