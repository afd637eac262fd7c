internal import DossierModel

/// A character of a text layer and where it stands on the shown page, in points from its top left.
struct PDFGlyph {
    var scalar: Unicode.Scalar
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var isSpace: Bool { scalar.properties.isWhitespace }
    var isLineEnd: Bool { scalar == "\n" || scalar == "\u{0C}" }

    /// A glyph that no character is known for.
    var isJunk: Bool {
        scalar == "\u{FFFD}"
            || [.control, .privateUse, .unassigned, .surrogate].contains(scalar.properties.generalCategory)
    }

    /// In the image's pixels, at least one pixel large; `nil` when it lies off the image.
    func box(in frame: PDFTextLayer.Frame, image: PixelSize) -> PixelRect? {
        guard [left, top, right, bottom].allSatisfy({ $0.isFinite && abs($0) < 1e7 }) else { return nil }
        let across = Double(image.width) / frame.width
        let along = Double(image.height) / frame.height
        let x = Int(((left - frame.left) * across).rounded(.down))
        let y = Int(((top - frame.top) * along).rounded(.down))
        let maxX = Int(((right - frame.left) * across).rounded(.up))
        let maxY = Int(((bottom - frame.top) * along).rounded(.up))
        return PixelRect(x: x, y: y, width: max(1, maxX - x), height: max(1, maxY - y))
            .intersection(PixelRect(x: 0, y: 0, width: image.width, height: image.height))
    }
}
