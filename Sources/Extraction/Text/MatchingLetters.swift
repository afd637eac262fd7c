/// Text made ready for comparing: upper case, without diacritics, whitespace collapsed, only `A-Z 0-9 / . -` and single spaces.
///
/// Quotes vanish (`JUM'AT` is `JUMAT`); every other sign becomes a space, so that `NAMA:BUDI` stays two words.
package enum MatchingLetters {
    static let space = UInt8(ascii: " ")

    /// ASCII letters without leading, trailing or double spaces.
    package static func of(_ text: some StringProtocol) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(scalar, to: &letters)
        }
        if letters.last == space { letters.removeLast() }
        return letters
    }

    /// The same as a string, for showing and for comparing short texts.
    package static func text(_ text: some StringProtocol) -> String {
        String(decoding: of(text), as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to letters: inout [UInt8]) {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x2D, 0x2E, 0x2F: letters.append(UInt8(scalar.value))
        case 0x61...0x7A: letters.append(UInt8(scalar.value - 0x20))
        // ' " ` and their typographic forms, and combining marks
        case 0x22, 0x27, 0x60, 0x2018...0x201F, 0x00B4, 0x0300...0x036F: break
        case 0x2010...0x2014: letters.append(UInt8(ascii: "-"))
        case 0xC0...0xFF where latin[Int(scalar.value) - 0xC0] != space:
            letters.append(latin[Int(scalar.value) - 0xC0])
        default:
            if let last = letters.last, last != space { letters.append(space) }
        }
    }

    /// U+00C0…U+00FF without their marks; a space where there is no plain letter.
    private static let latin = Array(
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUY SAAAAAAACEEEEIIIIDNOOOOO OUUUUY Y".utf8)
}
