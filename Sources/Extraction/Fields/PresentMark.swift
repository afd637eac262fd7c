internal import DossierModel

/// Marks of which only the presence counts: a duty stamp, a legalisation.
struct PresentMark: FieldRule {
    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        type.fields.filter { $0.kind == .presence }.compactMap { definition in
            for label in definition.labels {
                guard let match = label.matches(in: sheet.paper.text).first else { continue }
                let line = sheet.paper.lines[sheet.paper.line(at: match.lowerBound)]
                let reading = ValueReader.Reading(value: "ya", raw: line.text, words: line.words)
                return Field(definition.id, reading, page: line.page, source: .pattern)
            }
            return nil
        }
    }
}
