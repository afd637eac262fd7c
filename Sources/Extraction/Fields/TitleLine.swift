internal import DossierModel

/// What a paper calls itself at its top: the line of one of its type's titles, and the lines of capitals that go on with it. Of a
/// type without titles, for papers that are none of the others, a line that begins as names of papers do.
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
        guard let first = head.firstIndex(where: { isCapitals($0) && isTitle($0, of: type) }) else {
            return []
        }
        var rows = [head[first]]
        for row in head[(first + 1)...].prefix(most - 1) {
            let gap = Double(row.box.y - rows[rows.count - 1].box.maxY)
            guard isCapitals(row), gap <= spacing * Double(row.letterHeight), !isNumber(row) else { break }
            rows.append(row)
        }
        let words = Array(rows.flatMap(\.words).drop { !$0.text.contains(where: \.isLetter) })
        let text = words.map(\.text).joined(separator: " ")
        let reading = ValueReader.Reading(value: text.uppercased(), raw: text, words: words)
        return wanted.map { Field($0.id, reading, page: head[first].page, source: .position) }
    }

    private func isTitle(_ row: PrintedLine, of type: DocumentType) -> Bool {
        guard !type.strong.isEmpty else { return row.namesPaper }
        return type.strong.contains { pattern in
            pattern.matches(inLetters: row.letters).first.map { isFirst($0, on: row) } ?? false
        }
    }

    /// Nothing but specks before it.
    private func isFirst(_ match: Range<Int>, on row: PrintedLine) -> Bool {
        !row.words[..<row.owners[match.lowerBound]].contains { $0.text.contains(where: \.isLetter) }
    }

    /// The paper's own number below its title; a figure alone may belong to the title: `RADIUS 500 M`.
    private func isNumber(_ row: PrintedLine) -> Bool {
        let first = MatchingLetters.text(row.words[0].text)
        return first.hasPrefix("NO")
            && row.words.contains { $0.text.contains(":") || $0.text.contains(where: \.isNumber) }
            || row.words.contains { word in
                word.text.contains(":") || word.text.contains("/") && word.text.contains(where: \.isNumber)
            }
    }

    private func isCapitals(_ row: PrintedLine) -> Bool {
        row.text.contains(where: \.isLetter) && !row.text.contains(where: \.isLowercase)
    }
}
