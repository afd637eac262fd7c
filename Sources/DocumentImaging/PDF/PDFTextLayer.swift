internal import DossierModel

/// Judges a page's own text layer and gives it as words in the image's pixels.
struct PDFTextLayer {
    /// Share of characters that may be no real characters: unmapped glyphs come out as U+FFFD, private use or
    /// control characters.
    var junk = 0.05
    /// Share of characters whose boxes may lie off the page.
    var stray = 0.1
    /// Characters on a page that is mostly a picture, below which the text is a stamp or a footer only.
    var leastOnPicture = 100
    /// Share of the page's height over which text on such a page must spread.
    var leastSpread = 0.25
    /// Confidence of invisible text over a scan: somebody else's OCR, which the page reader may repeat.
    var hiddenConfidence = 0.5

    /// Frame of the picture within the shown page, in the units of the glyphs: what maps to the whole image.
    struct Frame {
        let left: Double
        let top: Double
        let width: Double
        let height: Double
    }

    /// `nil` when there is no text, or when it is not to be trusted.
    ///
    /// `page` is the size of the shown page in the units of the glyphs; `onPicture` when images fill most of
    /// it; `hidden` when its text is invisible.
    func words(
        _ glyphs: [PDFGlyph], page: (width: Double, height: Double), frame: Frame, image: PixelSize,
        onPicture: Bool, hidden: Bool
    ) -> PageText? {
        let visible = glyphs.filter { !$0.isSpace }
        guard !visible.isEmpty else { return nil }
        let total = Double(visible.count)
        guard Double(visible.count(where: \.isJunk)) <= junk * total else { return nil }
        let off = visible.count { glyph in
            let x = (glyph.left + glyph.right) / 2
            let y = (glyph.top + glyph.bottom) / 2
            return !(x >= 0 && x <= page.width && y >= 0 && y <= page.height)
        }
        guard Double(off) <= stray * total else { return nil }
        if onPicture {
            let tops = visible.map(\.top).min() ?? 0
            let bottoms = visible.map(\.bottom).max() ?? 0
            guard visible.count >= leastOnPicture, bottoms - tops >= leastSpread * page.height else {
                return nil
            }
        }
        let words = PDFTextLayer.joined(
            glyphs, frame: frame, image: image, confidence: hidden ? hiddenConfidence : 1)
        return words.isEmpty ? nil : PageText(source: .embedded, words: words)
    }

    /// Words end at spaces, lines at line feeds.
    private static func joined(
        _ glyphs: [PDFGlyph], frame: Frame, image: PixelSize, confidence: Double
    ) -> [Word] {
        var words: [Word] = []
        var line = 0
        var text = ""
        var box: PixelRect?
        func finish() {
            if let found = box, !text.isEmpty {
                words.append(Word(text: text, box: found, confidence: confidence, line: line))
            }
            text = ""
            box = nil
        }
        for glyph in glyphs {
            guard !glyph.isSpace else {
                finish()
                // A line without words is none.
                if glyph.isLineEnd, words.last?.line == line { line += 1 }
                continue
            }
            guard let pixels = glyph.box(in: frame, image: image) else { continue }
            text.unicodeScalars.append(glyph.scalar)
            box = box?.union(pixels) ?? pixels
        }
        finish()
        return words
    }
}
