/// An office's round stamp: two rings, words along the upper and lower arc, a bar with a few words across.
package struct RoundStamp: Codable, Hashable, Sendable {
    /// Centre, millimetres.
    package var x: Double
    package var y: Double
    package var radius: Double
    /// Along the upper arc.
    package var upper: String
    /// Along the lower arc, read from the left.
    package var lower: String
    /// Across the middle.
    package var middle: String
    /// Clockwise.
    package var tilt: Double
    package var ink: Ink

    package init(
        x: Double, y: Double, radius: Double = 18, upper: String, lower: String, middle: String,
        tilt: Double = 0, ink: Ink = .stampViolet.faded(0.7)
    ) {
        self.x = x
        self.y = y
        self.radius = radius
        self.upper = upper
        self.lower = lower
        self.middle = middle
        self.tilt = tilt
        self.ink = ink
    }

    func draw(on canvas: DrawingCanvas) {
        canvas.save()
        defer { canvas.restore() }
        canvas.translate(x, y)
        canvas.rotate(degrees: tilt)
        for (ring, thickness) in [(radius, 0.7), (radius - 1.1, 0.25), (radius * 0.66, 0.35)] {
            canvas.circle(x: 0, y: 0, radius: ring)
            canvas.stroke(ink, thickness: thickness)
        }
        let size = radius * 0.42
        let style = TextStyle(family: "Liberation Sans", size: size, bold: true, ink: ink)
        arc(upper, on: canvas, style: style, upper: true)
        arc(lower, on: canvas, style: style, upper: false)
        let half = radius * 0.64
        canvas.move(-half, -radius * 0.17)
        canvas.line(half, -radius * 0.17)
        canvas.move(-half, radius * 0.17)
        canvas.line(half, radius * 0.17)
        canvas.stroke(ink, thickness: 0.3)
        let extent = canvas.extent(middle, width: half * 2, style: style.with(alignment: .centre))
        canvas.text(
            middle, x: -half, y: -extent.height / 2, width: half * 2, style: style.with(alignment: .centre))
    }

    /// Letters one by one along the ring between the second and the third circle.
    private func arc(_ text: String, on canvas: DrawingCanvas, style: TextStyle, upper: Bool) {
        let advances = text.map { canvas.extent(String($0), width: nil, style: style).width }
        let ring = radius * 0.735
        let room = (upper ? 230.0 : 120.0) * .pi / 180 * ring
        let squeeze = min(1.25, room / max(1, advances.reduce(0, +)))
        let total = advances.reduce(0, +) * squeeze / ring
        var angle = upper ? -total / 2 : total / 2
        for (letter, advance) in zip(text, advances) {
            let step = advance * squeeze / ring
            angle += upper ? step / 2 : -step / 2
            canvas.save()
            canvas.rotate(degrees: angle * 180 / .pi)
            let extent = canvas.extent(String(letter), width: nil, style: style)
            let middle = upper ? -(ring + radius * 0.06) : ring + radius * 0.06
            canvas.text(
                String(letter), x: -extent.width / 2, y: middle - extent.height / 2, width: nil, style: style)
            canvas.restore()
            angle += upper ? step / 2 : -step / 2
        }
    }
}
