internal import DossierModel

/// What one reader makes of dotted lines, rules and paper grain beside a value, and the other does not see as writing.
enum Dust {
    /// A word that its reader was surer of is one, whatever the other missed.
    static let confidence = 0.75
    /// Below this, …
    static let hardly = 0.35
    /// … and of no more signs, it is dust although nobody else looked.
    static let speck = 3

    /// The words without dust. `isTornOut` when some of it stood between words: that a person should see.
    static func removed(from words: [Word]) -> (words: [Word], isTornOut: Bool) {
        let end = words.lastIndex { !isDust($0) }.map { $0 + 1 } ?? 0
        let start = words[..<end].firstIndex { !isDust($0) } ?? end
        let inner = words[start..<end]
        let clean = inner.filter { !isDust($0) }
        return (clean, clean.count < inner.count)
    }

    /// True of what only one reader sees there and is not sure of, and of a sign or two that were hardly read at all.
    static func isDust(_ word: Word) -> Bool {
        // Signs alone are left to the value's own rule.
        guard word.text.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
        guard let second = word.second else {
            return word.confidence < hardly && word.text.count <= speck
        }
        return word.confidence < confidence && !second.text.contains { $0.isLetter || $0.isNumber }
    }
}
