package import DossierModel

/// Whether a page's rules are in the way of its words, as on plans and sketches: lines are then read as letters.
///
/// Tesseract takes tables apart by their rules, and stamps and signatures for pictures by theirs: pages are read without
/// rules only where that says more (tried on the lab's pages: without rules everywhere, sketches and plans lose most of
/// their errors, and noisy, leaning and stamped letters get some).
package struct RulesRule {
    /// Words of one character, of all words, from which rules were taken for letters, and how many there are at least.
    package var strays = 0.15
    package var fewestStrays = 6
    /// Sureness of a page below which its rules may be why.
    package var surePage = 0.75
    /// Dashes in one column, and their height against their width: a one is less than twice and a half as high.
    package var fewestDashes = 5
    package var thinness = 3
    /// How much more a reading without rules has to say.
    package var better = 1.02
    /// Length of rules, as a multiple of the height of small letters; bars of letters are shorter.
    static let length = 5
    /// Longer side of a piece that is a rule or has some, as such a multiple.
    private static let ruled = 8

    package init() {}

    /// True where rules may have been taken for letters, or letters been lost among them.
    func doubts(_ words: [Word], _ measurement: PageMeasurement) -> Bool {
        guard let height = measurement.printHeight, !words.isEmpty else { return false }
        let isRuled = measurement.components.all.contains {
            max($0.box.width, $0.box.height) > Self.ruled * height
        }
        guard isRuled else { return false }
        let alone = words.count(where: Self.isStray)
        return alone >= fewestStrays && Double(alone) >= strays * Double(words.count)
            || PageText(source: .tesseract, words: words).confidence < surePage
    }

    /// Without the dashes of broken lines down a drawing, which are read as ones: thin words of a character or two below
    /// each other, alone on their lines.
    package func withoutDashes(_ words: [Word]) -> [Word] {
        let alone = Dictionary(grouping: words, by: \.line).values.filter { $0.count == 1 }.flatMap { $0 }
        let thin = alone.filter { $0.text.count <= 2 && thinness * $0.box.width <= $0.box.height }
        guard thin.count >= fewestDashes else { return words }
        let dashes = Set(
            thin.filter { dash in
                thin.count { abs($0.box.midX - dash.box.midX) <= $0.box.height } >= fewestDashes
            }
            .map(\.box))
        return words.filter { !($0.text.count <= 2 && dashes.contains($0.box)) }
    }

    /// True where `other` says more than `words`.
    package func prefers(_ other: [Word], to words: [Word]) -> Bool {
        worth(of: other) > better * worth(of: words)
    }

    /// Letters of words, each as far as it is sure; what may be a rule counts against it.
    private func worth(of words: [Word]) -> Double {
        words.reduce(0) { sum, word in
            Self.isStray(word)
                ? sum - 1 : sum + (word.confidence >= 0.6 ? word.confidence * Double(word.letterCount) : 0)
        }
    }

    private static func isStray(_ word: Word) -> Bool {
        word.text.count == 1 && word.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "|" }
    }
}
