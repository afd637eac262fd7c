internal import DossierModel

/// The members of a family card: one field a row of the table, the number as value, number and name as read.
struct FamilyTable: FieldRule {
    static let field = "anggota"
    let reader: ValueReader

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        guard type.fields.contains(where: { $0.id == FamilyTable.field }) else { return [] }
        let member = FieldDefinition(id: FamilyTable.field, kind: .nik)
        return sheet.rows.enumerated().compactMap { index, row in
            // The card's own number has the shape of an NIK; a member's has a name before it.
            guard var reading = reader.read(row.words, as: member),
                let number = reading.words.first.flatMap({ row.words.firstIndex(of: $0) })
            else { return nil }
            let name = row.words[..<number].filter { word in
                word.text.count(where: \.isLetter) >= 2 && !word.text.contains(":")
            }
            guard !name.isEmpty, index > 0 else { return nil }
            let names = name.map { MatchingLetters.text($0.text) }
            guard !names.contains("KARTU"), names != ["NO"], names != ["NO."], names != ["NOMOR"] else {
                return nil
            }
            reading.raw = (name.map(\.text) + [reading.raw]).joined(separator: " ")
            reading.words = Array(name) + reading.words
            return Field(FamilyTable.field, reading, page: row.page, source: .pattern)
        }
    }
}
