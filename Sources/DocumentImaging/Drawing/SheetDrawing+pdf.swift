internal import CCairo

extension SheetDrawing {
    /// One PDF page of the sheet, born digital: text stays text.
    package func pdf() throws(DrawingError) -> [UInt8] {
        try SheetDrawing.pdf([self])
    }

    /// A PDF of several sheets, each of its own size. The same sheets give the same bytes.
    package static func pdf(_ sheets: [SheetDrawing]) throws(DrawingError) -> [UInt8] {
        guard let first = sheets.first else { throw .failed("a PDF of no sheets") }
        let sink = ByteSink()
        defer { withExtendedLifetime(sink) {} }
        let write: cairo_write_func_t = { closure, bytes, count in
            guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
            let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
            unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        let point = 72 / 25.4
        let surface = unsafe cairo_pdf_surface_create_for_stream(
            write, Unmanaged.passUnretained(sink).toOpaque(), first.width * point, first.height * point)
        // A date of its own: else cairo writes today's
        unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-11-23T08:00:00Z")
        let canvas = try unsafe DrawingCanvas(adopting: surface, unitsPerMillimetre: point)
        // Cairo writes the rest of the PDF when its surface ends, also after an error: while there is a sink.
        defer { canvas.end() }
        for sheet in sheets {
            unsafe cairo_pdf_surface_set_size(surface, sheet.width * point, sheet.height * point)
            try sheet.draw(on: canvas)
            canvas.showPage()
        }
        try canvas.finish()
        return sink.bytes
    }

    /// Where cairo's stream goes.
    private final class ByteSink {
        var bytes: [UInt8] = []
    }
}
