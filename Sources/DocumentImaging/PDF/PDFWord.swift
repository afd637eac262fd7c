internal import DossierModel

/// Characters of a text layer that stand together, in the order they are read.
struct PDFWord {
    private(set) var text = ""
    private(set) var glyphs: [PDFGlyph] = []

    /// Words of characters in reading order. They end at white space, and where the page has a gap although
    /// the text has no space: between the cells of a table.
    ///
    /// `gap`: widest gap within a word, in sizes of its letters.
    static func words(_ glyphs: [PDFGlyph], gap: Double) -> [PDFWord] {
        var words: [PDFWord] = []
        var word = PDFWord()
        func finish() {
            if !word.glyphs.isEmpty { words.append(word) }
            word = PDFWord()
        }
        for glyph in glyphs {
            guard !glyph.isSpace else {
                finish()
                continue
            }
            if let last = word.glyphs.last, last.distance(to: glyph) > gap * max(last.size, glyph.size) {
                finish()
            }
            word.text.unicodeScalars.append(glyph.scalar)
            word.glyphs.append(glyph)
        }
        finish()
        return words
    }

    /// Clockwise degrees 0, 90, 180, 270 by which it lies turned; `nil` for a single letter, for letters
    /// on a circle, and for writing from right to left.
    ///
    /// `slant`: most of the way that its letters may go aside.
    func rotation(slant: Double = 0.3) -> Int? {
        guard glyphs.count > 1, let first = glyphs.first, let last = glyphs.last,
            !glyphs.contains(where: \.runsLeft)
        else { return nil }
        let across = last.middle.x - first.middle.x
        let down = last.middle.y - first.middle.y
        guard min(abs(across), abs(down)) <= slant * max(abs(across), abs(down)) else { return nil }
        if abs(across) > abs(down) { return across > 0 ? 0 : 180 }
        return down == 0 ? nil : down > 0 ? 90 : 270
    }
}

extension PDFGlyph {
    var middle: (x: Double, y: Double) { ((left + right) / 2, (top + bottom) / 2) }

    /// The longer side of its box, about the size of its font.
    fileprivate var size: Double { max(right - left, bottom - top) }

    /// Hebrew, Arabic and their neighbours (Unicode blocks from U+0590, and the presentation forms).
    fileprivate var runsLeft: Bool {
        (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
    }

    /// White between the boxes, the wider of across and down; 0 or less where they touch.
    fileprivate func distance(to other: PDFGlyph) -> Double {
        max(
            max(other.left - right, left - other.right),
            max(other.top - bottom, top - other.bottom))
    }
}
