/// A signature: a smooth curve with loops, the same for the same seed.
package struct PenSignature: Codable, Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double
    package var seed: UInt64
    package var ink: Ink

    package init(
        x: Double, y: Double, width: Double = 34, height: Double = 14, seed: UInt64, ink: Ink = .pen
    ) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.seed = seed
        self.ink = ink
    }

    func draw(on canvas: DrawingCanvas) {
        var random = SplitMix(seed: seed)
        let strokes = 7 + Int(random.unit() * 4)
        var points: [(Double, Double)] = []
        for index in 0...strokes {
            let along = Double(index) / Double(strokes)
            let swing = (index.isMultiple(of: 2) ? 0.15 : 0.85) + (random.unit() - 0.5) * 0.4
            points.append((x + width * (along * 0.9 + (random.unit() - 0.3) * 0.14), y + height * swing))
        }
        canvas.move(points[0].0, points[0].1)
        // Catmull-Rom through the points, as Bézier curves
        for index in 0..<(points.count - 1) {
            let before = points[max(0, index - 1)]
            let from = points[index]
            let to = points[index + 1]
            let after = points[min(points.count - 1, index + 2)]
            canvas.curve(
                from.0 + (to.0 - before.0) / 4, from.1 + (to.1 - before.1) / 4,
                to.0 - (after.0 - from.0) / 4, to.1 - (after.1 - from.1) / 4, to.0, to.1)
        }
        canvas.stroke(ink, thickness: 0.45)
        canvas.move(x + width * 0.1, y + height * (0.8 + 0.15 * random.unit()))
        canvas.curve(
            x + width * 0.4, y + height * 0.7, x + width * 0.7, y + height, x + width * 1.05,
            y + height * (0.6 + 0.2 * random.unit()))
        canvas.stroke(ink, thickness: 0.35)
    }
}
