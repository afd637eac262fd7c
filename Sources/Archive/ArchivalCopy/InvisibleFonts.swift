/// The fonts of a file's invisible text: one font file, and for each reach of its words a dictionary of its own. A reader
/// takes a word's box from where its font says that letters end, above and below.
struct InvisibleFonts {
    /// How far a word's box reaches from its baseline, in 64ths of an em.
    struct Reach: Hashable {
        let above: Int
        let below: Int

        /// In pixels, of letters of that size. Steps are as coarse as they may be to stay within two pixels, so that the
        /// words of a file need few fonts.
        init(above: Int, below: Int, size: Int) {
            let step = size <= 60 ? 4 : size <= 120 ? 2 : 1
            func steps(_ pixels: Int) -> Int {
                let whole = (Double(pixels) * 64 / Double(size * step)).rounded()
                return Int(min(max(whole, 0), 160 / Double(step))) * step
            }
            self.above = max(step, steps(above))
            self.below = steps(below)
        }
    }

    var codes = LetterCodes()
    /// In the order they were first needed.
    private(set) var reaches: [Reach] = []
    private var known: Set<Reach> = []

    /// The font's name among a page's resources.
    mutating func name(of reach: Reach) -> String {
        if known.insert(reach).inserted { reaches.append(reach) }
        return InvisibleFonts.name(reach)
    }

    private static func name(_ reach: Reach) -> String { "A\(reach.above)D\(reach.below)" }

    /// Writes all fonts, and under `number` the dictionary that pages find them in. Throws `noMemory`, and what the sink
    /// throws.
    func write(_ number: Int, to body: inout PDFBody) throws {
        var fonts: [String] = []
        var packed: [(Int, String)] = []
        if !reaches.isEmpty {
            let (file, map, unicode) = (try body.reserve(), try body.reserve(), try body.reserve())
            let font = InvisibleFont.file
            try body.deflated(file, "/Length1 \(font.count)", font)
            try body.deflated(map, "", (0..<2 << 16).map { UInt8($0 % 2 * InvisibleFont.glyph) })
            try body.deflated(unicode, "", Array(codes.toUnicode.utf8))
            for reach in reaches {
                let (font, descendant) = (try body.reserve(), try body.reserve())
                let descriptor = try body.reserve()
                packed.append((font, InvisibleFonts.font(descendant, unicode)))
                packed.append((descendant, InvisibleFonts.descendant(descriptor, map)))
                packed.append((descriptor, InvisibleFonts.descriptor(reach, file)))
                fonts.append("/\(InvisibleFonts.name(reach)) \(font) 0 R")
            }
        }
        packed.append((number, "<< \(fonts.joined(separator: " ")) >>"))
        try body.packed(packed)
    }

    /// ISO 32000-1, 9.7: letters of two bytes.
    private static func font(_ descendant: Int, _ unicode: Int) -> String {
        "<< /Type /Font /Subtype /Type0 /BaseFont /\(InvisibleFont.name) /Encoding /Identity-H "
            + "/DescendantFonts [\(descendant) 0 R] /ToUnicode \(unicode) 0 R >>"
    }

    private static func descendant(_ descriptor: Int, _ map: Int) -> String {
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /\(InvisibleFont.name) "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + "/FontDescriptor \(descriptor) 0 R /DW \(InvisibleFont.advance) /CIDToGIDMap \(map) 0 R >>"
    }

    /// No Descent of 0: readers take it for one that is not known.
    private static func descriptor(_ reach: Reach, _ file: Int) -> String {
        let unit = Double(InvisibleFont.em) / 64
        let ascent = PDFText.number(Double(reach.above) * unit)
        let descent = reach.below == 0 ? "-0.01" : PDFText.number(-Double(reach.below) * unit)
        return "<< /Type /FontDescriptor /FontName /\(InvisibleFont.name) /Flags 5 "
            + "/FontBBox [0 \(descent) \(InvisibleFont.advance) \(ascent)] /ItalicAngle 0 /Ascent \(ascent) "
            + "/Descent \(descent) /CapHeight \(ascent) /StemV 80 /FontFile2 \(file) 0 R >>"
    }
}
