internal import CCairo
internal import CPango
internal import CPoppler
internal import DossierModel

/// A page open in poppler. Its frame is the page as shown: CropBox and /Rotate applied, y downwards.
@safe final class PopplerPage {
    let page: OpaquePointer
    /// In the page's own units (poppler does not know UserUnit).
    let width: Double
    let height: Double
    private let document: PopplerDocument

    /// Takes over the page's reference.
    init(_ page: OpaquePointer, of document: PopplerDocument) {
        unsafe self.page = page
        self.document = document
        var width = 0.0
        var height = 0.0
        unsafe poppler_page_get_size(page, &width, &height)
        self.width = width
        self.height = height
    }

    deinit { unsafe g_object_unref(UnsafeMutableRawPointer(page)) }

    /// Draws on white paper. `resolution` in dots an inch; grey where nothing drawn has colour.
    ///
    /// Throws `tooLarge` before anything is allocated, `damaged` when cairo gives up.
    func drawn(resolution: Double, userUnit: Double, limits: DecodingLimits) throws(ScanDefect) -> PageImage {
        let scale = resolution / PDFFile.pointsPerInch * userUnit
        let columns = (width * scale).rounded()
        let rows = (height * scale).rounded()
        guard columns.isFinite, rows.isFinite, columns < 1e9, rows < 1e9 else {
            throw ScanDefect(.tooLarge, "page of \(width) x \(height) units")
        }
        return try drawn(
            size: PixelSize(width: max(1, Int(columns)), height: max(1, Int(rows))), limits: limits)
    }

    /// The page on exactly as many pixels, on white. Throws as the other.
    func drawn(size: PixelSize, limits: DecodingLimits) throws(ScanDefect) -> PageImage {
        try limits.admit(width: size.width, height: size.height)
        let surface = unsafe cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
        defer { unsafe cairo_surface_destroy(surface) }
        let context = unsafe cairo_create(surface)
        defer { unsafe cairo_destroy(context) }
        unsafe cairo_set_source_rgb(context, 1, 1, 1)
        unsafe cairo_paint(context)
        unsafe cairo_scale(context, Double(size.width) / width, Double(size.height) / height)
        unsafe poppler_page_render(page, context)
        let status = unsafe cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw ScanDefect(
                status == CAIRO_STATUS_NO_MEMORY ? .tooLarge : .damaged,
                "cairo: \(unsafe String(cString: cairo_status_to_string(status)))")
        }
        return try unsafe PageImage(cairo: surface)
    }
}
