/// The codes by which the invisible text names letters: a letter's UTF-16 value where it has one, and codes out of
/// UTF-16's surrogates, which are no letters, for letters beyond it in the order they come.
struct LetterCodes {
    private var beyond: [Unicode.Scalar: UInt16] = [:]
    private var order: [Unicode.Scalar] = []

    private static let first = 0xD800
    private static let room = 0x800
    private static let unknown: UInt16 = 0xFFFD

    /// Codes of a word, in its order. What is no letter is left out: control characters, the byte order mark (to which
    /// PDF/A forbids codes: ISO 19005-2, 6.2.11.7.2) and noncharacters.
    mutating func codes(of text: String) -> [UInt16] {
        text.unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0...0x1F, 0x7F...0x9F, 0xFEFF, 0xFDD0...0xFDEF: nil
            case _ where scalar.value & 0xFFFE == 0xFFFE: nil
            case 0x10000...: code(beyond: scalar)
            default: UInt16(scalar.value)
            }
        }
    }

    /// After 2,048 different ones in a file the rest is U+FFFD.
    private mutating func code(beyond scalar: Unicode.Scalar) -> UInt16 {
        if let code = beyond[scalar] { return code }
        guard order.count < LetterCodes.room else { return LetterCodes.unknown }
        let code = UInt16(LetterCodes.first + order.count)
        beyond[scalar] = code
        order.append(scalar)
        return code
    }

    /// The CMap that tells each code's letter. A range may not reach over a high byte, and a section holds a hundred
    /// (Adobe Technical Note 5014).
    var toUnicode: String {
        var ranges: [String] = []
        for high in 0...0xFF where !(0xD8...0xDF).contains(high) {
            let start = high << 8 | (high == 0 ? 1 : 0)
            let end = high << 8 | (high == 0xFE ? 0xFE : high == 0xFF ? 0xFD : 0xFF)
            let (from, to) = (PDFText.hex([UInt16(start)]), PDFText.hex([UInt16(end)]))
            ranges.append("\(from) \(to) \(from)")
        }
        let letters = order.map { "\(PDFText.hex([beyond[$0] ?? 0])) \(PDFText.hex(String($0).utf16))" }
        return """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /\(InvisibleFont.name)-Unicode def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            \(LetterCodes.sections(ranges, "bfrange"))\(LetterCodes.sections(letters, "bfchar"))endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end

            """
    }

    private static func sections(_ lines: [String], _ kind: String) -> String {
        stride(from: 0, to: lines.count, by: 100).map { start in
            let section = lines[start..<min(start + 100, lines.count)]
            return "\(section.count) begin\(kind)\n\(section.joined(separator: "\n"))\nend\(kind)\n"
        }.joined()
    }
}
