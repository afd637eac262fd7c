internal import DossierModel

/// The company or foundation that a deed or decree is about, and its form, from the lines of its title.
struct EntityTitle: FieldRule {
    /// Lines from the top among which the title stands.
    var reach = 25
    private static let forms: [(word: String, form: String)] = [
        ("PT", "PT"), ("PT.", "PT"), ("CV", "CV"), ("CV.", "CV"), ("FA", "FIRMA"), ("FIRMA", "FIRMA"),
        ("UD", "UD"), ("UD.", "UD"), ("YAYASAN", "YAYASAN"), ("KOPERASI", "KOPERASI"),
        ("PERKUMPULAN", "PERKUMPULAN"),
    ]

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        let name = type.fields.first { $0.id == "nama_badan" }
        let form = type.fields.first { $0.id == "bentuk_badan" }
        guard name != nil || form != nil else { return [] }
        for line in sheet.paper.lines.prefix(reach) {
            for (index, word) in line.words.enumerated() {
                let plain = MatchingLetters.text(word.text)
                guard let match = EntityTitle.forms.first(where: { $0.word == plain }) else { continue }
                // A name is in capitals; `Yayasan yang …` is a sentence.
                let words = Array(
                    line.words[index...].prefix {
                        !$0.text.contains(where: \.isLowercase) && $0.text.contains(where: \.isLetter)
                    }.prefix(8))
                guard words.count >= 2 else { continue }
                let raw = words.map(\.text).joined(separator: " ")
                let quotes: Set<Character> = ["\"", "“", "”", "'", ",", ";"]
                let value = String(raw.filter { !quotes.contains($0) })
                var fields: [Field] = []
                if let name {
                    let reading = ValueReader.Reading(value: value, raw: raw, words: words)
                    fields.append(Field(name.id, reading, page: line.page, source: .position))
                }
                if let form {
                    let reading = ValueReader.Reading(
                        value: match.form, raw: word.text, words: [word], isVerified: true)
                    fields.append(Field(form.id, reading, page: line.page, source: .position))
                }
                return fields
            }
        }
        return []
    }
}
