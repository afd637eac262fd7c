internal import CCairo
package import DossierModel

/// Pixels laid on the sheet.
package struct DrawnPicture: Codable, Hashable, Sendable {
    package var x: Double
    package var y: Double
    /// Millimetres on the sheet.
    package var width: Double
    package var height: Double
    package var size: PixelSize
    /// Red, green, blue, rows without a gap: `size.width * size.height * 3` bytes.
    package var pixels: [UInt8]

    package init(x: Double, y: Double, width: Double, height: Double, size: PixelSize, pixels: [UInt8]) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.size = size
        self.pixels = pixels
    }

    func draw(on canvas: DrawingCanvas) throws(DrawingError) {
        guard size.width > 0, size.height > 0, pixels.count == size.width * size.height * 3 else {
            throw .failed("a picture of \(size.width) x \(size.height) pixels has \(pixels.count) bytes")
        }
        let surface = unsafe cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
        defer { unsafe cairo_surface_destroy(surface) }
        guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = unsafe cairo_image_surface_get_data(surface)
        else { throw .noSurface("a picture of \(size.width) x \(size.height) pixels") }
        let stride = unsafe Int(cairo_image_surface_get_stride(surface))
        for row in 0..<size.height {
            for column in 0..<size.width {
                let from = (row * size.width + column) * 3
                let to = row * stride + column * 4
                unsafe data[to] = pixels[from + 2]
                unsafe data[to + 1] = pixels[from + 1]
                unsafe data[to + 2] = pixels[from]
            }
        }
        unsafe cairo_surface_mark_dirty(surface)
        unsafe canvas.paint(
            surface, x: x, y: y, scaleX: width / Double(size.width), scaleY: height / Double(size.height))
    }
}
