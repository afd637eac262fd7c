internal import DossierModel

/// A duty stamp (meterai) whose words were broken by what is signed and stamped over it.
///
/// A stamp prints METERAI TEMPEL, its value in figures and in words, and a serial number, each by itself on a line; a sentence
/// that speaks of a stamp has other words beside these.
struct DutyStamp: FieldRule {
    /// What a line of a stamp says, without spaces, and from which likeness on it is that (0…1). Random words of that length
    /// reach about 0.35; `RIBU RUPIAH` by itself is shorter and stands at the end of every amount.
    private static let sayings: [(text: String, likeness: Double)] = [
        ("METERAITEMPEL", 0.6), ("METERAIELEKTRONIK", 0.6), ("SEPULUHRIBURUPIAH", 0.65),
        ("RIBURUPIAH", 0.8), ("METERAI", 0.85), ("10000", 1),
    ]
    /// Five hexadecimal signs, the letters of the series of which the last is an X, nine digits on today's stamps; shorter where
    /// it is partly under ink. `1` is what an L or J is read as, and G, I and the like are digits.
    private static let serial = #"[0-9A-FGILOQSZ]{4,7}[A-Z1]{1,2}X[0-9OIL]{2,}"#
    /// Digits that a serial number has at least …
    private static let serialDigits = 4
    /// … and its share of what stands in its column.
    private static let serialShare = 0.7
    /// Shortest text that is compared.
    private static let shortest = 5

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        guard let definition = type.fields.first(where: { $0.id == "meterai" && $0.kind == .presence }),
            let regex = try? Regex(DutyStamp.serial)
        else { return [] }
        for row in sheet.rows {
            for cell in row.cells(apart: 3) where DutyStamp.isOfStamp(cell, regex) {
                let raw = cell.map(\.text).joined(separator: " ")
                let reading = ValueReader.Reading(value: "ya", raw: raw, words: cell)
                return [Field(definition.id, reading, page: row.page, source: .pattern)]
            }
        }
        return []
    }

    /// As either reader has it.
    private static func isOfStamp(_ cell: [Word], _ serial: Regex<AnyRegexOutput>) -> Bool {
        [cell.map(\.text), cell.map { $0.second?.text ?? $0.text }].contains { texts in
            let text = texts.joined().uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            guard text.utf8.count >= shortest else { return false }
            if sayings.contains(where: { EditDistance.similarity(text, $0.text) >= $0.likeness }) {
                return true
            }
            guard let found = try? serial.firstMatch(in: text) else { return false }
            let number = text[found.range]
            return number.count(where: \.isNumber) >= serialDigits
                && Double(number.utf8.count) >= serialShare * Double(text.utf8.count)
        }
    }
}
