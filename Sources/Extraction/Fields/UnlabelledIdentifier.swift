internal import DossierModel

/// Identifiers by their own shape, where a label is damaged or was never printed.
struct UnlabelledIdentifier: FieldRule {
    let reader: ValueReader

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        type.fields.compactMap { definition in
            // A second person's number cannot be told from the first's by shape alone.
            guard !definition.kind.identifiers.isEmpty, definition.occurrence == 1,
                definition.kind == type.number || definition.place == .anywhere
            else { return nil }
            let found = sheet.rows.lazy.compactMap { row in
                reader.read(row.words, as: definition).map {
                    Field(definition.id, $0, page: row.page, source: .pattern)
                }
            }
            return found.first(where: \.verified) ?? found.first
        }
    }
}
