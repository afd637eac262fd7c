package import DossierModel

/// How much of what was read on a page for sure can be read on its small copy, by the same reader.
///
/// Words are compared without capitals and punctuation, and are found wherever their letters stand in a row: readers part
/// and join words differently from one reading to the next.
package struct WordRecall: Hashable {
    /// Sureness from which a word of the page counts, and letters or digits that it has at least: as for
    /// `Legibility`, what is less may be a smear.
    static let sure = 0.75
    static let shortest = 4

    /// Words that count.
    package let words: Int
    /// Those of them that are not found again.
    package let lost: Int

    package init(of page: [Word], on copy: [Word]) {
        let wanted = page.filter { $0.confidence >= WordRecall.sure }.map { WordRecall.letters(of: $0.text) }
            .filter { $0.count >= WordRecall.shortest }
        let text = copy.map { WordRecall.letters(of: $0.text) }.joined()
        words = wanted.count
        lost = wanted.count { !text.contains($0) }
    }

    private static func letters(of text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// 0…1; 1 where nothing counts.
    package var share: Double { words == 0 ? 1 : 1 - Double(lost) / Double(words) }
}
