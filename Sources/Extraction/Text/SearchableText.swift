/// Normalised text with a note of its letter triples, so that most phrases are ruled out without a search. The note is as
/// long as the text asks for: now and then two triples share a bit, which costs a search.
package struct SearchableText: Sendable {
    /// Normalised, see `MatchingLetters`.
    package let letters: [UInt8]
    /// A bit for each triple of letter codes that occurs.
    private let triples: [UInt64]
    /// Bits that tell a triple's word in `triples`.
    private let wordBits: Int

    /// Bits of a triple's code, all of which a long text's note has room for.
    private static let codeBits = 18
    /// Bits of the note for each letter, at least: one triple in sixteen is then seen where it is not.
    private static let room = 16

    package init(_ letters: [UInt8]) {
        self.letters = letters
        let words = max(1, letters.count * SearchableText.room / 64)
        wordBits = min(SearchableText.codeBits - 6, Int.bitWidth - (words - 1).leadingZeroBitCount)
        var triples = [UInt64](repeating: 0, count: 1 << wordBits)
        for position in 0..<max(0, letters.count - 2) {
            let code = SearchableText.code(letters, position)
            let (word, bit) = SearchableText.place(of: code, wordBits)
            triples[word] |= bit
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
                let (word, bit) = SearchableText.place(of: SearchableText.code(phrase, position), wordBits)
                return triples[word] & bit != 0
            }
        }
    }

    /// Codes spread over the note: the high bits of a product with an odd number without a pattern (D. Knuth, The Art of
    /// Computer Programming 3, 6.4).
    private static func place(of code: Int, _ wordBits: Int) -> (word: Int, bit: UInt64) {
        let spread = UInt32(truncatingIfNeeded: code) &* 2_654_435_769
        return (Int(spread >> 6) >> (26 - wordBits), 1 << UInt64(spread & 63))
    }

    private static func code(_ letters: [UInt8], _ position: Int) -> Int {
        (Int(letters[position]) & 63) << 12 | (Int(letters[position + 1]) & 63) << 6
            | Int(letters[position + 2]) & 63
    }
}
