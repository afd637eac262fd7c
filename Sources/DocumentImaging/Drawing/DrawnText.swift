/// Text in one style; line breaks in it are kept.
package struct DrawnText: Codable, Hashable, Sendable {
    package var text: String
    /// Left edge of the text's column, millimetres.
    package var x: Double
    /// Top of the first line.
    package var y: Double
    /// Column in which the text wraps and is aligned; `nil` for one that is as wide as its text.
    package var width: Double?
    package var style: TextStyle

    package init(_ text: String, x: Double, y: Double, width: Double? = nil, style: TextStyle = TextStyle()) {
        self.text = text
        self.x = x
        self.y = y
        self.width = width
        self.style = style
    }

    func draw(on canvas: DrawingCanvas) {
        canvas.text(text, x: x, y: y, width: width, style: style)
    }

    /// Width and height of the text as it will be set, in millimetres.
    package func extent() throws(DrawingError) -> (width: Double, height: Double) {
        try DrawingCanvas.measuring().extent(text, width: width, style: style)
    }
}
