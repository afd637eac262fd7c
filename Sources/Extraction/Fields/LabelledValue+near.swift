internal import DossierModel

extension LabelledValue {
    /// Share of a label's letters that may be misread where no other label of the form is nearer: on the state's cards, whose
    /// labels are all known, and elsewhere.
    private static let misread = (fixed: 0.4, free: 0.17)
    /// Letters of the shortest label that is looked for so.
    private static let shortest = (fixed: 3, free: 6)
    /// Words that a label has at most.
    private static let words = 5

    /// The opening of a row, up to its colon or a gap, when it is more like a label of this field than like any other of
    /// the form's, when the other reader has the label, or when it is the first part of one that goes on below.
    func nearLabels(of definition: FieldDefinition, at index: Int, _ form: Form) -> [Range<Int>] {
        let row = form.rows[index]
        guard definition.occurrence == 1, !definition.labels.isEmpty else { return [] }
        if let exact = opening(of: row, isFixed: true) {
            let text = String(decoding: row.letters[exact], as: UTF8.self)
            if isOther(row, exact, definition) || goesOnBelow(text, index, form, definition)
                || isBordered(text, definition)
            {
                return [exact]
            }
        }
        guard let opening = opening(of: row, isFixed: form.isFixed) else { return [] }
        let text = String(decoding: row.letters[opening], as: UTF8.self)
        let limits = (
            share: form.isFixed ? Self.misread.fixed : Self.misread.free,
            letters: form.isFixed ? Self.shortest.fixed : Self.shortest.free
        )
        let near = definition.labels.filter { $0.letters.count >= limits.letters }
            .map { 1 - EditDistance.similarity($0.text, text) }.min()
        guard let near, near <= limits.share else { return [] }
        let others = form.stops.filter { !definition.labels.contains($0) }
        // The first row of another label (`Tempat, Tanggal` over `Lahir`) is that one, however near this one is (`Tempat Tinggal`).
        guard !others.contains(where: { $0.text.hasPrefix(text + " ") }) else { return [] }
        return others.contains { 1 - EditDistance.similarity($0.text, text) <= near } ? [] : [opening]
    }

    /// The second reader has the label.
    private func isOther(_ row: PrintedLine, _ opening: Range<Int>, _ definition: FieldDefinition) -> Bool {
        let words = row.words[row.owners[opening.lowerBound]...row.owners[opening.upperBound - 1]]
        guard words.contains(where: { $0.second != nil }) else { return false }
        let text = words.map { $0.second?.text ?? $0.text }.joined(separator: " ").prefix { $0 != ":" }
        return definition.labels.contains { $0.text == MatchingLetters.text(text) }
    }

    /// A column of labels too narrow for this one: `Nomor Induk : 6474…` and `Kependudukan` below.
    private func goesOnBelow(
        _ text: String, _ index: Int, _ form: Form, _ definition: FieldDefinition
    ) -> Bool {
        guard index + 1 < form.rows.count, form.rows[index + 1].page == form.rows[index].page else {
            return false
        }
        let below = String(decoding: form.rows[index + 1].letters, as: UTF8.self)
        return definition.labels.contains { label in
            guard label.text.hasPrefix(text + " ") else { return false }
            let rest = label.text.dropFirst(text.count + 1)
            return below == rest || below.hasPrefix(rest + " ")
        }
    }

    /// The rule of a table was read as the label's first letter.
    private func isBordered(_ text: String, _ definition: FieldDefinition) -> Bool {
        guard let first = text.first, "I1L".contains(first) else { return false }
        return definition.labels.contains { $0.letters.count >= 3 && $0.text == text.dropFirst() }
    }

    /// Letters of the words before the row's first colon; on a fixed form also before its first gap.
    private func opening(of row: PrintedLine, isFixed: Bool) -> Range<Int>? {
        guard let first = row.words.firstIndex(where: { $0.text.contains { $0.isLetter } }),
            startsCell(row, first)
        else { return nil }
        var end: Int?
        for index in row.words.indices.dropFirst(first).prefix(Self.words + 1) {
            let word = row.words[index]
            if ColonColumn.isColon(word) || isFixed && index > first && gap(row, index, labelGap) {
                end = index
                break
            }
            if word.text.hasSuffix(":") {
                end = index + 1
                break
            }
        }
        guard let end, end > first,
            let lower = row.owners.firstIndex(where: { $0 >= first }),
            let upper = row.owners.lastIndex(where: { $0 < end }), lower <= upper
        else { return nil }
        // Without what is no letter at either end.
        let isSign = { (letter: UInt8) in letter < UInt8(ascii: "0") }
        guard let start = row.letters[lower...upper].firstIndex(where: { !isSign($0) }),
            let last = row.letters[lower...upper].lastIndex(where: { !isSign($0) })
        else { return nil }
        return start..<(last + 1)
    }
}
