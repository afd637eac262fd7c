/// The look of a revenue stamp of Rp10.000, schematic on purpose: words and figure, no emblem.
package struct DutyStamp: Codable, Hashable, Sendable {
    package var x: Double
    package var y: Double
    /// Serial printed at the edge.
    package var serial: String
    /// True for the printed electronic stamp, with its name and a code beside.
    package var electronic: Bool

    package init(x: Double, y: Double, serial: String, electronic: Bool = false) {
        self.x = x
        self.y = y
        self.serial = serial
        self.electronic = electronic
    }

    /// Millimetres; the adhesive stamp's proportions.
    package static let width = 29.0
    package static let height = 21.0

    func draw(on canvas: DrawingCanvas) {
        let pink = Ink(0.86, 0.3, 0.42)
        canvas.rectangle(x: x, y: y, width: DutyStamp.width, height: DutyStamp.height, radius: 0.6)
        canvas.fill(Ink(0.98, 0.84, 0.87))
        canvas.rectangle(
            x: x + 0.8, y: y + 0.8, width: DutyStamp.width - 1.6, height: DutyStamp.height - 1.6, radius: 0.4)
        canvas.stroke(pink, thickness: 0.35)
        for ring in 0..<6 {
            canvas.circle(x: x + 7, y: y + 10.5, radius: 1 + Double(ring) * 0.8)
            canvas.stroke(pink.faded(0.5), thickness: 0.18)
        }
        let style = TextStyle(family: "Liberation Sans", size: 5.4, bold: true, alignment: .centre, ink: pink)
        let title = electronic ? "METERAI ELEKTRONIK" : "METERAI TEMPEL"
        canvas.text(title, x: x + 1, y: y + 1.4, width: DutyStamp.width - 2, style: style)
        canvas.text("10000", x: x + 12, y: y + 5.4, width: 16, style: style.with(size: 14))
        canvas.text(
            "SEPULUH RIBU RUPIAH", x: x + 1, y: y + 15, width: DutyStamp.width - 2,
            style: style.with(size: 4.6))
        canvas.text(
            serial, x: x + 1, y: y + 17.6, width: DutyStamp.width - 2,
            style: TextStyle(family: "Liberation Mono", size: 4.4, alignment: .centre))
    }
}
