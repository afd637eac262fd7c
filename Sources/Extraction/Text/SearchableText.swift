/// Normalised text with a note of its letter triples, so that most phrases are ruled out without a search.
package struct SearchableText: Sendable {
    /// Normalised, see `MatchingLetters`.
    package let letters: [UInt8]
    /// One bit for each triple of letter codes that occurs.
    private let triples: [UInt64]

    package init(_ letters: [UInt8]) {
        self.letters = letters
        var triples = [UInt64](repeating: 0, count: 64 * 64)
        if letters.count >= 3 {
            for position in 0..<(letters.count - 2) {
                let code = SearchableText.code(letters, position)
                triples[code >> 6] |= 1 << UInt64(code & 63)
            }
        }
        self.triples = triples
    }

    /// False only when the phrase cannot occur with so few edits.
    ///
    /// Of `edits + 1` pieces of the phrase at least one stands unharmed, so all its triples occur.
    func mayHold(_ phrase: [UInt8], edits: Int) -> Bool {
        let length = phrase.count / (edits + 1)
        guard length >= 3 else { return true }
        return (0...edits).contains { piece in
            (piece * length...(piece + 1) * length - 3).allSatisfy { position in
                let code = SearchableText.code(phrase, position)
                return triples[code >> 6] & (1 << UInt64(code & 63)) != 0
            }
        }
    }

    private static func code(_ letters: [UInt8], _ position: Int) -> Int {
        (Int(letters[position]) & 63) << 12 | (Int(letters[position + 1]) & 63) << 6
            | Int(letters[position + 2]) & 63
    }
}
