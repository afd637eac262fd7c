internal import DossierModel

/// What one reader makes of dotted lines, rules and paper grain beside a value, and the other does not see as writing.
enum Dust {
    /// A word that its reader was surer of is one, whatever the other missed.
    static let confidence = 0.75
    /// Below this a word was hardly read, …
    static let hardly = 0.35
    /// … and of no more signs it may be nothing.
    static let speck = 3
    /// Below this, one sign is nothing wherever it stands.
    static let nothing = 0.15

    /// The words without dust. `isTornOut` when some of it stood between words: that a person should see.
    static func removed(from words: [Word]) -> (words: [Word], isTornOut: Bool) {
        let end = words.lastIndex { !isDust($0) && !isSpeck($0) }.map { $0 + 1 } ?? 0
        let start = words[..<end].firstIndex { !isDust($0) } ?? end
        let inner = words[start..<end]
        let clean = inner.filter { !isDust($0) && !isNothing($0) }
        return (clean, inner.contains(where: isDust))
    }

    /// True of what only one of two readers sees there and is not sure of. Signs alone are left to the value's own rule.
    static func isDust(_ word: Word) -> Bool {
        guard let second = word.second, word.confidence < confidence else { return false }
        return word.text.hasLetterOrDigit && !second.text.hasLetterOrDigit
    }

    /// True of a sign or two that were hardly read at all, where nobody else looked. A short word in front of others may be
    /// one of theirs (`RS`), so only what stands alone or behind is dust for it.
    static func isSpeck(_ word: Word) -> Bool {
        word.second == nil && word.text.hasLetterOrDigit && word.confidence < hardly
            && word.text.count <= speck
    }

    /// True of one sign that its reader itself does not believe in: the corner of a table's rule.
    private static func isNothing(_ word: Word) -> Bool {
        word.second == nil && word.text.count == 1 && word.confidence < nothing
    }
}
