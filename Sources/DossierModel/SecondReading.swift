/// What the other reader made of a word: two machines that err differently have keyed it.
package struct SecondReading: Codable, Hashable, Sendable {
    /// Who made it; the word's own text is the other's.
    package var reader: TextReader
    /// Empty where that reader saw nothing there.
    package var text: String
    /// That reader's own, 0…1.
    package var confidence: Double

    package init(_ reader: TextReader, text: String, confidence: Double) {
        self.reader = reader
        self.text = text
        self.confidence = confidence
    }
}

/// What two readings of a word say together.
package enum Agreement: String, Codable, Sendable {
    case agreed, disagreed
    /// One reader only has looked.
    case notAsked
}

extension Word {
    /// Agreed where both readings are the same but for punctuation around them.
    package var agreement: Agreement {
        guard let second else { return .notAsked }
        return Word.core(of: text) == Word.core(of: second.text) ? .agreed : .disagreed
    }

    /// Digits of Indonesian identifiers: NIB 13, NPWP 15 or 16, NIK 16.
    private static let identifier = 13...16

    /// The text without the punctuation before and behind it: whether a colon or a full stop belongs to a word is no
    /// matter of what it says. The whole where it is nothing else. Of digits as many as an identifier's, those alone:
    /// full stops and dashes between them are for the eye. Not so the comma before the cents of an amount.
    package static func core(of text: String) -> Substring {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let hasCents = text.split(separator: ",").dropFirst().last?.count { $0.isNumber } == 2
        if identifier.contains(digits.count), !hasCents, !text.contains(where: \.isLetter) {
            return digits[...]
        }
        let isContent: (Character) -> Bool = { $0.isLetter || $0.isNumber }
        guard let first = text.firstIndex(where: isContent), let last = text.lastIndex(where: isContent)
        else { return text[...] }
        return text[first...last]
    }
}

extension TextLine {
    /// Disagreed where one word is; agreed where all are that have a letter or digit.
    package var agreement: Agreement {
        let words = words.filter { $0.text.hasLetterOrDigit }
        if words.contains(where: { $0.agreement == .disagreed }) { return .disagreed }
        return !words.isEmpty && words.allSatisfy { $0.agreement == .agreed } ? .agreed : .notAsked
    }
}
