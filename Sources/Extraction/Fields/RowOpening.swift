internal import DossierModel

/// What stands between a label and its value.
struct RowOpening {
    /// Letters from which on a word of a label is not cut short: `No.`, `Kel.`.
    private static let wholeWord = 4
    /// White between a label in two languages and a value whose colon is gone, in heights of the row's letters.
    private static let gap = 1.5
    /// Confidence below which a sign or two before a colon are none of a value.
    private static let hardly = 0.6

    var hasColon: Bool
    /// Index of the value's first word; the row's end when there is none.
    var value: Int

    init(_ row: PrintedLine, after label: Range<Int>) {
        let words = row.words
        var next = row.wordAfter(label)
        hasColon = next > 0 && ":;=".contains(words[next - 1].text.last ?? " ")
        // A label in two languages: `Nama / Name :`.
        if !hasColon, next < words.count, words[next].text.hasPrefix("/") {
            let reach = words[next...].prefix(7)
            if let colon = reach.firstIndex(where: { $0.text.hasSuffix(":") }) {
                hasColon = true
                next = colon + 1
            } else if let gap = reach.indices.dropFirst().first(where: {
                Double(row.gap(before: $0)) >= Self.gap * Double(row.letterHeight)
            }) {
                next = gap
            }
        }
        // The label's last word once more, where the reader saw it twice: `Tempat/Tgl Lahir: Lahir`.
        if next > 0, next < words.count,
            MatchingLetters.text(words[next].text) == MatchingLetters.text(words[next - 1].text)
        {
            hasColon = hasColon || words[next].text.hasSuffix(":")
            next += 1
        }
        // A colon read as a full stop: `Nama. Budi`. What is cut short by one is shorter.
        if !hasColon, next > 0, next < words.count, words[next - 1].text.last == ".",
            words[next - 1].text.count(where: \.isLetter) >= RowOpening.wholeWord
        {
            hasColon = true
        }
        // A lone letter before the colon is dust, and so is what was hardly read; a figure may be the value (`1 : 100`).
        if !hasColon, next + 1 < words.count, ColonColumn.isColon(words[next + 1]) {
            let word = words[next]
            if word.text.count == 1 && word.text.contains(where: \.isLetter)
                || word.text.count <= 2 && word.confidence < Self.hardly
            {
                next += 1
            }
        }
        while next < words.count,
            !words[next].text.hasLetterOrDigit || Self.isSpeck(next, row)
        {
            if words[next].text.contains(where: { ":;=".contains($0) }) { hasColon = true }
            next += 1
        }
        value = next
    }

    /// Specks alone between a label and its value.
    private static func isSpeck(_ index: Int, _ row: PrintedLine) -> Bool {
        index + 1 < row.words.count && (Dust.isSpeck(row.words[index]) || Dust.isDust(row.words[index]))
            && row.gap(before: index + 1) > row.letterHeight
    }

    /// True when the row below has a label of its own at its start.
    func isFollowedByLabel(_ row: PrintedLine) -> Bool {
        row.words.prefix(4).contains { $0.text.hasSuffix(":") }
    }
}
