internal import CCairo
internal import DossierModel

extension PageImage {
    /// Copies a surface of format RGB24: grey where no pixel has colour, else colour. Throws `tooLarge`.
    convenience init(cairo surface: OpaquePointer?) throws(ScanDefect) {
        unsafe cairo_surface_flush(surface)
        let width = Int(unsafe cairo_image_surface_get_width(surface))
        let height = Int(unsafe cairo_image_surface_get_height(surface))
        let stride = Int(unsafe cairo_image_surface_get_stride(surface))
        guard let data = unsafe cairo_image_surface_get_data(surface) else {
            throw ScanDefect(.damaged, "cairo: no picture")
        }
        var coloured = false
        for y in 0..<height where !coloured {
            let row = unsafe data + y * stride
            coloured = (0..<width).contains { x in
                let pixel = unsafe row + 4 * x
                return unsafe pixel[0] != pixel[1] || pixel[1] != pixel[2]
            }
        }
        try self.init(PixelShape(width: width, height: height, layout: coloured ? .colour : .grey))
        let bytes = coloured ? 3 : 1
        for y in 0..<height {
            let source = unsafe data + y * stride
            let target = unsafe row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<width {
                // RGB24 on a little-endian machine: blue, green, red, unused.
                unsafe target[bytes * x] = source[4 * x + (coloured ? 2 : 0)]
                guard coloured else { continue }
                unsafe target[3 * x + 1] = source[4 * x + 1]
                unsafe target[3 * x + 2] = source[4 * x]
            }
        }
    }
}
