internal import CQREncode

/// A QR code of byte mode, error correction level M, without its quiet zone.
package struct QRSymbol: Codable, Hashable, Sendable {
    package var text: String
    package var x: Double
    package var y: Double
    /// Side, millimetres.
    package var side: Double

    package init(_ text: String, x: Double, y: Double, side: Double) {
        self.text = text
        self.x = x
        self.y = y
        self.side = side
    }

    /// Rows of modules, `true` is dark. Throws `unencodable` for a text longer than a QR code carries.
    package func modules() throws(DrawingError) -> [[Bool]] {
        let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        guard let code = unsafe code else { throw .unencodable("QR code of \(text.utf8.count) bytes") }
        defer { unsafe QRcode_free(code) }
        let width = unsafe Int(code.pointee.width)
        let data = unsafe UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        return (0..<width).map { row in
            (0..<width).map { column in unsafe data[row * width + column] & 1 == 1 }
        }
    }

    func draw(on canvas: DrawingCanvas) throws(DrawingError) {
        let modules = try modules()
        let size = side / Double(modules.count)
        for (row, line) in modules.enumerated() {
            for (column, dark) in line.enumerated() where dark {
                canvas.rectangle(
                    x: x + Double(column) * size, y: y + Double(row) * size, width: size, height: size,
                    radius: 0)
            }
        }
        canvas.fill(.black)
    }
}
