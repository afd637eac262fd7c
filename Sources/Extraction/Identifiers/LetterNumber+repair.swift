extension LetterNumber {
    /// Digits read for the letters of a code between slashes.
    private static let letters: [Character: Character] = ["0": "O", "1": "I", "5": "S", "8": "B"]
    /// Codes that are put right even where more of their letters were read as digits: on diplomas and licences.
    private static let known = ["IJZ", "IJAZAH", "SIP", "SIPA", "SIPB", "SIPP", "DPMPTSP"]

    /// The number behind a misread one, or `nil` when nothing in it looks misread.
    ///
    /// Two kinds of segments are put right: the Roman month before the year (`X1` is `XI`), and a code of letters
    /// with one digit in front of a letter (`1JZ` is `IJZ`; `RW1` stays), or with several where a known code
    /// comes out (`17Z` is `IJZ`). A candidate that a person confirms.
    var repaired: LetterNumber? {
        var segments = value.split(separator: "/").map(String.init)
        for index in segments.indices.dropFirst().dropLast() {
            let month = month == nil && year != nil ? LetterNumber.month(segments[index]) : nil
            segments[index] = month ?? LetterNumber.code(segments[index]) ?? segments[index]
        }
        let text = segments.joined(separator: "/")
        return text == value ? nil : LetterNumber(text: text)
    }

    /// A month of Roman numerals of which some were read as `1` or `L`.
    private static func month(_ segment: String) -> String? {
        guard segment.contains(where: { "IVX".contains($0) }) else { return nil }
        let numeral = String(segment.map { "1L".contains($0) ? "I" : $0 })
        return roman.contains(numeral) ? numeral : nil
    }

    private static func code(_ segment: String) -> String? {
        if segment.contains(where: \.isLetter), segment.contains(where: \.isNumber) {
            // A seven is a J only here: elsewhere it may as well be a T.
            let spelt = String(segment.map { $0 == "7" ? "J" : letters[$0] ?? $0 })
            if known.contains(spelt) { return spelt }
        }
        var characters = Array(segment)
        let digits = characters.indices.filter { characters[$0].isNumber }
        guard characters.count >= 3, digits.count == 1, digits[0] + 1 < characters.count,
            characters[digits[0] + 1].isLetter, let letter = letters[characters[digits[0]]]
        else { return nil }
        characters[digits[0]] = letter
        return String(characters)
    }
}
