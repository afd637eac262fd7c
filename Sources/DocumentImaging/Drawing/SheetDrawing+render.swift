internal import CCairo
internal import DossierModel

extension SheetDrawing {
    /// The sheet as red, green and blue pixels on white paper.
    ///
    /// `dpi` 30…1200. Throws `noSurface` for a sheet of more than 32 000 pixels a side.
    package func render(dpi: Double) throws(DrawingError) -> PageImage {
        let size = pixelSize(dpi: dpi)
        guard size.width <= 32_000, size.height <= 32_000 else {
            throw .noSurface("a sheet of \(size.width) x \(size.height) pixels")
        }
        let surface = unsafe cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
        let canvas = try unsafe DrawingCanvas(adopting: surface, unitsPerMillimetre: dpi / 25.4)
        canvas.rectangle(x: 0, y: 0, width: width + 1, height: height + 1, radius: 0)
        canvas.fill(.white)
        // The canvas owns the surface that the pixels are read from
        defer { withExtendedLifetime(canvas) {} }
        try draw(on: canvas)
        try canvas.check()
        unsafe cairo_surface_flush(surface)
        guard let data = unsafe cairo_image_surface_get_data(surface) else {
            throw .noSurface("a sheet of \(size.width) x \(size.height) pixels")
        }
        let stride = unsafe Int(cairo_image_surface_get_stride(surface))
        let image: PageImage
        do {
            image = try PageImage(PixelShape(width: size.width, height: size.height, layout: .colour))
        } catch {
            throw .noSurface("\(error)")
        }
        for row in 0..<size.height {
            let from = unsafe data + row * stride
            let to = unsafe image.row(row).assumingMemoryBound(to: UInt8.self)
            for column in 0..<size.width {
                unsafe to[column * 3] = unsafe from[column * 4 + 2]
                unsafe to[column * 3 + 1] = unsafe from[column * 4 + 1]
                unsafe to[column * 3 + 2] = unsafe from[column * 4]
            }
        }
        return image
    }
}
