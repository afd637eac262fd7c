/// A linear barcode, with its text below.
package struct BarSymbol: Codable, Hashable, Sendable {
    package enum Symbology: String, Codable, Sendable {
        case code128, code39
    }

    package var symbology: Symbology
    package var text: String
    package var x: Double
    package var y: Double
    /// Of one module, millimetres; 0.25 is what office scanners at 200 dpi read well.
    package var module: Double
    package var height: Double
    package var caption: Bool

    package init(
        _ symbology: Symbology, _ text: String, x: Double, y: Double, module: Double = 0.33,
        height: Double = 15, caption: Bool = true
    ) {
        self.symbology = symbology
        self.text = text
        self.x = x
        self.y = y
        self.module = module
        self.height = height
        self.caption = caption
    }

    private func widths() throws(DrawingError) -> [Int] {
        switch symbology {
        case .code128: try Code128.widths(of: text)
        case .code39: try Code39.widths(of: text)
        }
    }

    /// Width without quiet zones, millimetres.
    package func width() throws(DrawingError) -> Double {
        Double(try widths().reduce(0, +)) * module
    }

    func draw(on canvas: DrawingCanvas) throws(DrawingError) {
        var left = x
        for (index, width) in try widths().enumerated() {
            let advance = Double(width) * module
            if index.isMultiple(of: 2) {
                canvas.rectangle(x: left, y: y, width: advance, height: height, radius: 0)
            }
            left += advance
        }
        canvas.fill(.black)
        if caption {
            let style = TextStyle(family: "Liberation Mono", size: 9, alignment: .centre)
            canvas.text(text, x: x, y: y + height + 1, width: left - x, style: style)
        }
    }
}
