internal import CPango
internal import CPoppler
internal import DossierModel

extension PopplerPage {
    /// Characters of the text layer in reading order, spaces and line ends included; at most `limit`.
    func glyphs(limit: Int = 1_000_000) -> [PDFGlyph] {
        guard let text = unsafe poppler_page_get_text(page) else { return [] }
        defer { unsafe g_free(text) }
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: UInt32 = 0
        guard unsafe poppler_page_get_text_layout(page, &rectangles, &count) != 0 else { return [] }
        defer { unsafe g_free(rectangles) }
        guard let rectangles = unsafe rectangles else { return [] }
        // One rectangle a character of the text, spaces and line ends included.
        let boxes = unsafe UnsafeBufferPointer(start: rectangles, count: min(Int(count), limit))
        let scalars = unsafe String(cString: text).unicodeScalars
        return unsafe zip(scalars, boxes).map { scalar, box in
            PDFGlyph(
                scalar: scalar, left: min(box.x1, box.x2), top: min(box.y1, box.y2),
                right: max(box.x1, box.x2), bottom: max(box.y1, box.y2))
        }
    }
}
