/// The objects of the invisible text's font (ISO 32000-1, 9.7): letters of two bytes, all of one empty glyph.
struct InvisibleFontObjects {
    let letters: LetterCodes

    /// Writes the font under its number. Throws `noMemory`, and what the sink throws.
    func write(_ number: Int, to body: inout PDFBody) throws {
        let (descendant, descriptor) = (try body.reserve(), try body.reserve())
        let (file, map, unicode) = (try body.reserve(), try body.reserve(), try body.reserve())
        let name = InvisibleFont.name
        try body.object(
            number,
            "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H "
                + "/DescendantFonts [\(descendant) 0 R] /ToUnicode \(unicode) 0 R >>")
        try body.object(
            descendant,
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /\(name) "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor \(descriptor) 0 R /DW \(InvisibleFont.advance) /CIDToGIDMap \(map) 0 R >>")
        try body.object(
            descriptor,
            "<< /Type /FontDescriptor /FontName /\(name) /Flags 5 /FontBBox [0 -\(InvisibleFont.descent) "
                + "\(InvisibleFont.advance) \(InvisibleFont.ascent)] /ItalicAngle 0 /Ascent \(InvisibleFont.ascent) "
                + "/Descent -\(InvisibleFont.descent) /CapHeight \(InvisibleFont.ascent) /StemV 80 "
                + "/FontFile2 \(file) 0 R >>")
        let font = InvisibleFont.file
        try body.stream(file, "/Length1 \(font.count) /Filter /FlateDecode", deflated(font))
        let glyphs = (0..<2 << 16).map { UInt8($0 % 2 * InvisibleFont.glyph) }
        try body.stream(map, "/Filter /FlateDecode", deflated(glyphs))
        try body.stream(unicode, "/Filter /FlateDecode", deflated(Array(letters.toUnicode.utf8)))
    }

    private func deflated(_ bytes: [UInt8]) throws -> [UInt8] {
        guard let bytes = Deflation.deflated(bytes) else { throw ArchivalCopyError.noMemory }
        return bytes
    }
}
