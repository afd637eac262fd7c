/// The font of the text that lies invisible over the ink: a TrueType font of two glyphs without ink (ISO/IEC 14496-22). Its
/// measures are all that counts: viewers take the place of each letter from them.
enum InvisibleFont {
    /// Units of an em; PDF counts widths in the same.
    static let em = 1000
    /// Advance of every letter.
    static let advance = 500
    /// Above and below the baseline; together an em, so that the letters of a word are as high as its box.
    static let ascent = 800
    static let descent = 200
    /// The glyph of all letters; 0 is `.notdef`, to which PDF/A forbids references (ISO 19005-2, 6.2.11.8).
    static let glyph = 1
    static let name = "BerkasInvisible"

    /// The font file.
    static var file: [UInt8] {
        let tables = [
            ("cmap", cmap), ("glyf", letter), ("head", head), ("hhea", hhea),
            ("hmtx", BigEndian.two(advance) + [0, 0] + BigEndian.two(advance) + [0, 0]),
            // Where the glyphs begin and the last one ends, in pairs of bytes; the first has no outline.
            ("loca", [0, 0, letter.count / 2].flatMap(BigEndian.two)),
            // Glyphs, points and contours of one at most.
            (
                "maxp",
                BigEndian.four(0x0001_0000) + [2, 3, 1].flatMap(BigEndian.two)
                    + [UInt8](repeating: 0, count: 22)
            ),
            ("post", BigEndian.four(0x0003_0000) + [UInt8](repeating: 0, count: 28)),
        ]
        var font = BigEndian.four(0x0001_0000) + BigEndian.two(tables.count)
        // searchRange, entrySelector, rangeShift for eight tables.
        font += BigEndian.two(128) + BigEndian.two(3) + BigEndian.two(0)
        var body: [UInt8] = []
        let start = font.count + 16 * tables.count
        var headAt = 0
        for (tag, content) in tables {
            if tag == "head" { headAt = start + body.count }
            font += Array(tag.utf8) + BigEndian.four(sum(content)) + BigEndian.four(start + body.count)
            font += BigEndian.four(content.count)
            body += BigEndian.padded(content)
        }
        font += body
        let adjustment = BigEndian.four((0xB1B0_AFBA - sum(font)) & 0xFFFF_FFFF)
        font.replaceSubrange(headAt + 8..<headAt + 12, with: adjustment)
        return font
    }

    /// The glyph of all letters: an outline that goes to the far corner and back. It encloses nothing, so there is nothing
    /// to paint even for a program that ignores the text's mode; but it has a box, without which PDFium (in Chromium)
    /// leaves out words of one letter.
    private static var letter: [UInt8] {
        // One contour and its box; its last point, no instructions; three points on the curve, by their differences.
        let head = [1, 0, -descent, advance, ascent, 2, 0].flatMap(BigEndian.two)
        let points = [0, advance / 2, advance / 2, -descent, em / 2, em / 2].flatMap(BigEndian.two)
        return head + [1, 1, 1] + points + [0]
    }

    /// Sum of the 32-bit words.
    private static func sum(_ bytes: [UInt8]) -> Int {
        let words = BigEndian.padded(bytes)
        return stride(from: 0, to: words.count, by: 4).reduce(0) {
            ($0 + (BigEndian.number(words, at: $1, count: 4) ?? 0)) & 0xFFFF_FFFF
        }
    }

    private static var head: [UInt8] {
        // Version, revision, no adjustment yet, magic, baseline at 0, units an em, two dates of 0.
        var table = BigEndian.four(0x0001_0000) + BigEndian.four(0x0001_0000) + BigEndian.four(0)
        table += BigEndian.four(0x5F0F_3CF5) + BigEndian.two(1) + BigEndian.two(em)
        table += [UInt8](repeating: 0, count: 16)
        // Box of all glyphs, no style, least size, direction, short offsets in loca, format of glyf.
        return table + [0, -descent, advance, ascent, 0, 8, 2, 0, 0].flatMap(BigEndian.two)
    }

    private static var hhea: [UInt8] {
        var table = BigEndian.four(0x0001_0000) + BigEndian.two(ascent) + BigEndian.two(-descent)
        // No gap between lines, widest advance, least bearings, furthest ink.
        table += [0, advance, 0, 0, advance].flatMap(BigEndian.two)
        // Upright caret, four reserved, format, and two widths in hmtx.
        table += BigEndian.two(1) + [UInt8](repeating: 0, count: 14)
        return table + BigEndian.two(2)
    }

    /// One subtable of format 6 (Windows, Unicode): the space is the letters' glyph.
    private static var cmap: [UInt8] {
        // Version, tables, platform, encoding; offset; format, length, language, first code, codes, glyph.
        [0, 1, 3, 1].flatMap(BigEndian.two) + BigEndian.four(12)
            + [6, 12, 0, 32, 1, glyph].flatMap(BigEndian.two)
    }
}
