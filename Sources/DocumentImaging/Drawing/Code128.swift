/// Code 128 (ISO/IEC 15417), code sets B and C.
package enum Code128 {
    /// Widths of bars and spaces in modules, a bar first, without quiet zones. Throws `unencodable` for
    /// an empty text and for letters outside of printable ASCII.
    package static func widths(of text: String) throws(DrawingError) -> [Int] {
        try values(of: text).flatMap { value in patterns[value].map { Int(String($0)) ?? 0 } }
    }

    /// Symbol values with start, check and stop. Runs of four digits or more, and an even number of them,
    /// go by pairs (code set C).
    package static func values(of text: String) throws(DrawingError) -> [Int] {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy({ (32...126).contains($0) }) else {
            throw .unencodable("Code 128 of \"\(text)\"")
        }
        var values: [Int] = []
        var pairs = false
        var index = 0
        while index < bytes.count {
            let run = bytes[index...].prefix { (48...57).contains($0) }.count
            let takesPairs =
                run >= (values.isEmpty || index + run == bytes.count ? 4 : 6) || (pairs && run >= 2)
            if takesPairs && !(run % 2 == 1 && !pairs) {
                if !pairs { values.append(values.isEmpty ? 105 : 99) }
                pairs = true
                values.append(Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48))
                index += 2
            } else {
                if values.isEmpty { values.append(104) } else if pairs { values.append(100) }
                pairs = false
                values.append(Int(bytes[index]) - 32)
                index += 1
            }
        }
        var sum = values[0]
        for (position, value) in values.enumerated().dropFirst() { sum += position * value }
        return values + [sum % 103, 106]
    }

    private static let patterns = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132
        122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212
        322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311
        112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321
        331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
        112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
        124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113
        411311 113141 114131 311141 411131 211412 211214 211232 2331112
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
