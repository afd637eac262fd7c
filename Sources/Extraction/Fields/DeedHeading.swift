internal import DossierModel

/// The notary of a deed, from the sentence that opens it, and where the notary's seat is.
struct DeedHeading: FieldRule {
    let reader: ValueReader
    /// Words of a name that may stand on the line below its beginning.
    var wordsOnNextLine = 4
    private static let before = PhrasePattern("BERHADAPAN DENGAN SAYA")
    private static let madeBy = PhrasePattern("YANG DIBUAT OLEH")
    private static let seat = PhrasePattern("NOTARIS DI")

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        var fields: [Field] = []
        if let name = type.fields.first(where: { $0.id == "notaris" }),
            let field = field(name, behind: [DeedHeading.before, DeedHeading.madeBy], on: sheet.paper)
        {
            fields.append(field)
        }
        if let seat = type.fields.first(where: { $0.id == "kedudukan_notaris" }),
            let field = field(seat, behind: [DeedHeading.seat], on: sheet.paper)
        {
            fields.append(field)
        }
        return fields
    }

    /// The comma before the degrees, also where it is read as a full stop behind a whole word.
    private static func endsName(_ word: Word) -> Bool {
        word.text.hasSuffix(",") || word.text.hasSuffix(";")
            || word.text.hasSuffix(".") && word.text.count(where: \.isLetter) >= 4
    }

    private func field(_ definition: FieldDefinition, behind phrases: [PhrasePattern?], on paper: Paper)
        -> Field?
    {
        for match in phrases.lazy.compactMap({ $0?.matches(in: paper.text).first }) {
            let index = paper.line(at: match.upperBound - 1)
            let line = paper.lines[index]
            let own =
                paper.cover(of: match).lines.upperBound == index
                ? paper.offset(match.upperBound, in: index) : 0
            var words = Array(line.words[line.wordAfter(0..<own)...])
            words = Array(words.drop { !$0.text.contains(where: \.isLetter) })
            // The name ends at the comma before the degrees, which may stand among the first words of the next line.
            if let end = words.firstIndex(where: DeedHeading.endsName) {
                words = Array(words[...end])
            } else if index + 1 < paper.lines.count {
                let next = paper.lines[index + 1].words
                if let end = next.prefix(wordsOnNextLine).firstIndex(where: DeedHeading.endsName) {
                    words += next[...end]
                } else if words.isEmpty {
                    words = next
                }
            }
            if let reading = reader.read(
                Array(words.prefix(8)), as: FieldDefinition(id: definition.id, kind: .name))
            {
                return Field(definition.id, reading, page: line.page, source: .label)
            }
        }
        return nil
    }
}
