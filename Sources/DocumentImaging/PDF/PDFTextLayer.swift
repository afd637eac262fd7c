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
    /// Widest gap within a word, in sizes of its letters; spaced-out headings have up to a third.
    var wordGap = 0.5
    /// Letters that tell which way a page stands, and the share of them that must agree.
    var leastTelling = 10
    var agreement = 0.7

    /// Frame of the picture within the shown page, in the units of the glyphs: what maps to the whole image.
    struct Frame {
        let left: Double
        let top: Double
        let width: Double
        let height: Double
    }

    /// A layer that is to be trusted.
    struct Content {
        let text: PageText
        /// Clockwise degrees by which the text lies turned on the shown page; `nil` when it does not tell.
        let rotation: Int?
    }

    /// `nil` when there is no text, or when it is not to be trusted.
    ///
    /// `page` is the size of the shown page in the units of the glyphs; `onPicture` when images fill most of
    /// it; `hidden` when its text is invisible.
    func content(
        _ glyphs: [PDFGlyph], page: (width: Double, height: Double), frame: Frame, image: PixelSize,
        onPicture: Bool, hidden: Bool
    ) -> Content? {
        let visible = glyphs.filter { !$0.isSpace }
        guard !visible.isEmpty else { return nil }
        let total = Double(visible.count)
        guard Double(visible.count(where: \.isJunk)) <= junk * total else { return nil }
        let off = visible.count { glyph in
            !(glyph.middle.x >= 0 && glyph.middle.x <= page.width && glyph.middle.y >= 0
                && glyph.middle.y <= page.height)
        }
        guard Double(off) <= stray * total else { return nil }
        if onPicture {
            let tops = visible.map(\.top).min() ?? 0
            let bottoms = visible.map(\.bottom).max() ?? 0
            guard visible.count >= leastOnPicture, bottoms - tops >= leastSpread * page.height else {
                return nil
            }
        }
        let written = PDFWord.words(glyphs, gap: wordGap)
        let rotation = rotation(of: written)
        var words: [Word] = []
        var line = 0
        for row in PDFTextRows(written, rotation: rotation ?? 0).rows {
            for index in row {
                guard let box = written[index].box(in: frame, image: image) else { continue }
                let confidence = hidden ? hiddenConfidence : 1
                words.append(Word(text: written[index].text, box: box, confidence: confidence, line: line))
            }
            // A row without words is none.
            if words.last?.line == line { line += 1 }
        }
        guard !words.isEmpty else { return nil }
        return Content(text: PageText(source: .embedded, words: words), rotation: rotation)
    }

    /// What most letters say.
    private func rotation(of words: [PDFWord]) -> Int? {
        var letters: [Int: Int] = [:]
        for word in words {
            if let rotation = word.rotation() { letters[rotation, default: 0] += word.glyphs.count }
        }
        let total = letters.values.reduce(0, +)
        guard total >= leastTelling, let most = letters.max(by: { $0.value < $1.value }),
            Double(most.value) >= agreement * Double(total)
        else { return nil }
        return most.key
    }
}

extension PDFWord {
    /// In the image's pixels; `nil` when it lies off the image.
    fileprivate func box(in frame: PDFTextLayer.Frame, image: PixelSize) -> PixelRect? {
        glyphs.compactMap { $0.box(in: frame, image: image) }
            .reduce(nil) { $0?.union($1) ?? $1 }
    }
}
