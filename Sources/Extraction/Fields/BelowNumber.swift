internal import DossierModel

/// A value without a label on the row below the paper's own number: the name on a taxpayer card.
struct BelowNumber: FieldRule {
    let reader: ValueReader

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        let wanted = type.fields.filter { $0.place == .belowNumber }
        guard !wanted.isEmpty, let number = type.number else { return [] }
        let carried = FieldDefinition(id: type.id, kind: number)
        guard let index = sheet.rows.firstIndex(where: { reader.read($0.words, as: carried) != nil }) else {
            return []
        }
        // The number may be printed twice, in its old and its new form.
        let below = sheet.rows[(index + 1)...].prefix(3).first { row in
            !row.words.contains { $0.text.contains(where: \.isNumber) || $0.text.contains(":") }
        }
        guard let below else { return [] }
        return wanted.compactMap { definition in
            reader.read(below.words, as: definition).map {
                Field(definition.id, $0, page: below.page, source: .position)
            }
        }
    }
}
