internal import CCairo
internal import CPango

/// Cairo and Pango behind millimetres. Owns its context and its surface; one thread at a time.
@safe final class DrawingCanvas {
    private let surface: OpaquePointer
    private let context: OpaquePointer

    /// Takes over the surface; `unitsPerMillimetre` are pixels or points.
    init(adopting surface: OpaquePointer?, unitsPerMillimetre: Double) throws(DrawingError) {
        guard let surface = unsafe surface, unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let context = unsafe cairo_create(surface)
        else {
            unsafe cairo_surface_destroy(surface)
            throw .noSurface("cairo has no surface of that size")
        }
        unsafe self.surface = unsafe surface
        unsafe self.context = unsafe context
        unsafe cairo_scale(context, unitsPerMillimetre, unitsPerMillimetre)
    }

    deinit {
        unsafe cairo_destroy(context)
        unsafe cairo_surface_destroy(surface)
    }

    /// A canvas that only measures text.
    static func measuring() throws(DrawingError) -> DrawingCanvas {
        try unsafe DrawingCanvas(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1), unitsPerMillimetre: 1)
    }

    /// Throws what went wrong since the canvas was made; cairo remembers its first error.
    func check() throws(DrawingError) {
        let status = unsafe cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw unsafe .failed(String(cString: cairo_status_to_string(status)))
        }
    }

    /// Ends the surface, which writes what it still holds. Once is enough.
    func end() {
        // A PDF's faces are written now.
        DrawnFaces.locked { unsafe cairo_surface_finish(surface) }
    }

    func finish() throws(DrawingError) {
        try check()
        end()
        guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            throw .failed("cairo could not finish its surface")
        }
    }

    func showPage() { unsafe cairo_show_page(context) }
    func save() { unsafe cairo_save(context) }
    func restore() { unsafe cairo_restore(context) }
    func translate(_ x: Double, _ y: Double) { unsafe cairo_translate(context, x, y) }
    /// Clockwise.
    func rotate(degrees: Double) { unsafe cairo_rotate(context, degrees * .pi / 180) }
    func scale(_ factor: Double) { unsafe cairo_scale(context, factor, factor) }
    func clip() { unsafe cairo_clip(context) }

    func move(_ x: Double, _ y: Double) { unsafe cairo_move_to(context, x, y) }
    func line(_ x: Double, _ y: Double) { unsafe cairo_line_to(context, x, y) }

    func curve(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x3: Double, _ y3: Double) {
        unsafe cairo_curve_to(context, x1, y1, x2, y2, x3, y3)
    }

    func circle(x: Double, y: Double, radius: Double) {
        unsafe cairo_new_sub_path(context)
        unsafe cairo_arc(context, x, y, radius, 0, 2 * .pi)
    }

    func ellipse(x: Double, y: Double, across: Double, down: Double) {
        save()
        translate(x, y)
        unsafe cairo_scale(context, across, down)
        circle(x: 0, y: 0, radius: 1)
        restore()
    }

    func rectangle(x: Double, y: Double, width: Double, height: Double, radius: Double) {
        guard radius > 0 else { return unsafe cairo_rectangle(context, x, y, width, height) }
        unsafe cairo_new_sub_path(context)
        let corners = [
            (x + width - radius, y + radius, -0.5), (x + width - radius, y + height - radius, 0),
            (x + radius, y + height - radius, 0.5), (x + radius, y + radius, 1),
        ]
        for (centreX, centreY, from) in corners {
            unsafe cairo_arc(context, centreX, centreY, radius, from * .pi, (from + 0.5) * .pi)
        }
        unsafe cairo_close_path(context)
    }

    /// Fills the path and forgets it.
    func fill(_ ink: Ink) {
        set(ink)
        unsafe cairo_fill(context)
    }

    /// Draws the path and forgets it; `thickness` in millimetres.
    func stroke(_ ink: Ink, thickness: Double, dashed: Bool = false) {
        set(ink)
        unsafe cairo_set_line_width(context, thickness)
        let dashes = dashed ? [1.5, 1.2] : []
        unsafe cairo_set_dash(context, dashes, Int32(dashes.count), 0)
        unsafe cairo_stroke(context)
    }

    /// Lays a surface on the sheet, its top left at `x`, `y`.
    @unsafe func paint(_ picture: OpaquePointer?, x: Double, y: Double, scaleX: Double, scaleY: Double) {
        save()
        translate(x, y)
        unsafe cairo_scale(context, scaleX, scaleY)
        unsafe cairo_set_source_surface(context, picture, 0, 0)
        unsafe cairo_paint(context)
        restore()
    }

    func text(_ text: String, x: Double, y: Double, width: Double?, style: TextStyle) {
        save()
        translate(x, y)
        scale(DrawingCanvas.point)
        set(style.ink)
        DrawnFaces.locked {
            unsafe withLayout(text, width: width, style: style) { layout in
                unsafe cairo_move_to(context, 0, 0)
                unsafe pango_cairo_show_layout(context, layout)
            }
        }
        unsafe cairo_new_path(context)
        restore()
    }

    /// Width and height in millimetres.
    func extent(_ text: String, width: Double?, style: TextStyle) -> (width: Double, height: Double) {
        DrawnFaces.locked {
            unsafe withLayout(text, width: width, style: style) { layout in
                var across: Int32 = 0
                var down: Int32 = 0
                unsafe pango_layout_get_size(layout, &across, &down)
                let unit = DrawingCanvas.point / Double(PANGO_SCALE)
                return (Double(across) * unit, Double(down) * unit)
            }
        }
    }

    /// Millimetres a point.
    private static let point = 25.4 / 72

    private func set(_ ink: Ink) {
        unsafe cairo_set_source_rgba(context, ink.red, ink.green, ink.blue, ink.opacity)
    }

    private func withLayout<Value>(
        _ text: String, width: Double?, style: TextStyle, _ body: (OpaquePointer?) -> Value
    ) -> Value {
        let layout = unsafe pango_cairo_create_layout(context)
        defer { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }
        let pango = unsafe pango_layout_get_context(layout)
        unsafe pango_cairo_context_set_resolution(pango, 72)
        unsafe pango_context_set_round_glyph_positions(pango, 0)
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        unsafe pango_cairo_context_set_font_options(pango, options)
        unsafe cairo_font_options_destroy(options)

        let font = unsafe pango_font_description_new()
        defer { unsafe pango_font_description_free(font) }
        unsafe pango_font_description_set_family(font, style.family)
        unsafe pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        unsafe pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        unsafe pango_font_description_set_style(font, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        unsafe pango_layout_set_font_description(layout, font)

        let attributes = unsafe pango_attr_list_new()
        if style.letterSpacing != 0 {
            let spacing = Int32(style.letterSpacing * Double(PANGO_SCALE))
            unsafe pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing))
        }
        if style.underlined {
            unsafe pango_attr_list_insert(attributes, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE))
        }
        unsafe pango_layout_set_attributes(layout, attributes)
        unsafe pango_attr_list_unref(attributes)

        // Names written from right to left stand where the sheet has them, among words that are not.
        unsafe pango_layout_set_auto_dir(layout, 0)
        if let width {
            unsafe pango_layout_set_width(layout, Int32(width / DrawingCanvas.point * Double(PANGO_SCALE)))
            unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        switch style.alignment {
        case .left: break
        case .centre: unsafe pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .right: unsafe pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        case .justified: unsafe pango_layout_set_justify(layout, 1)
        }
        unsafe pango_layout_set_line_spacing(layout, Float(style.lineSpacing))
        unsafe pango_layout_set_text(layout, text, -1)
        return unsafe body(layout)
    }
}
