internal import DossierModel

/// What a paper calls itself at its top: the line of one of its type's titles, and the lines of capitals that go on with it.
struct TitleLine: FieldRule {
    /// How far down the first page it may stand.
    var depth = 0.35
    /// Lines that a title takes, and their distance in heights of its letters.
    var most = 3
    var spacing = 1.5

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        let wanted = type.fields.filter { $0.place == .title }
        guard !wanted.isEmpty, let part = sheet.paper.parts.first else { return [] }
        let bottom = part.frame.y + Int(Double(part.frame.height) * depth)
        let head = sheet.rows.filter { $0.page == part.id && $0.box.midY < bottom }
        let first = head.firstIndex { row in
            isCapitals(row)
                && type.strong.contains { $0.matches(inLetters: row.letters).first?.lowerBound == 0 }
        }
        guard let first else { return [] }
        var rows = [head[first]]
        for row in head[(first + 1)...].prefix(most - 1) {
            let gap = Double(row.box.y - rows[rows.count - 1].box.maxY)
            guard isCapitals(row), gap <= spacing * Double(row.letterHeight),
                !row.words.contains(where: { $0.text.contains(":") || $0.text.contains(where: \.isNumber) })
            else { break }
            rows.append(row)
        }
        let words = rows.flatMap(\.words)
        let text = words.map(\.text).joined(separator: " ")
        let reading = ValueReader.Reading(value: text.uppercased(), raw: text, words: words)
        return wanted.map { Field($0.id, reading, page: head[first].page, source: .position) }
    }

    private func isCapitals(_ row: PrintedLine) -> Bool {
        row.text.contains(where: \.isLetter) && !row.text.contains(where: \.isLowercase)
    }
}
