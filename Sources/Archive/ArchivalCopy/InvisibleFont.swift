/// The font of the text that lies invisible over the ink: a TrueType font of two empty glyphs (ISO/IEC 14496-22). Its
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
            ("cmap", cmap), ("glyf", [UInt8](repeating: 0, count: 4)), ("head", head), ("hhea", hhea),
            ("hmtx", BigEndian.two(advance) + [0, 0] + BigEndian.two(advance) + [0, 0]),
            // Both glyphs end where they begin: they have no outline.
            ("loca", [UInt8](repeating: 0, count: 6)),
            ("maxp", BigEndian.four(0x0001_0000) + BigEndian.two(2) + [UInt8](repeating: 0, count: 26)),
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
        return table + [0, 0, 0, 0, 0, 8, 2, 0, 0].flatMap(BigEndian.two)
    }

    private static var hhea: [UInt8] {
        var table = BigEndian.four(0x0001_0000) + BigEndian.two(ascent) + BigEndian.two(-descent)
        table += BigEndian.two(0) + BigEndian.two(advance) + [UInt8](repeating: 0, count: 6)
        // Upright caret, four reserved, format, and two widths in hmtx.
        table += BigEndian.two(1) + [UInt8](repeating: 0, count: 14)
        return table + BigEndian.two(2)
    }

    /// One subtable of format 6 (Windows, Unicode): the space is the empty glyph.
    private static var cmap: [UInt8] {
        // Version, tables, platform, encoding; offset; format, length, language, first code, codes, glyph.
        [0, 1, 3, 1].flatMap(BigEndian.two) + BigEndian.four(12)
            + [6, 12, 0, 32, 1, glyph].flatMap(BigEndian.two)
    }
}
