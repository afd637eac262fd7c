internal import DossierModel

/// The day beside a place, above a signature or at the top of a letter: `Bontang, 3 Agustus 2026`.
struct Dateline: FieldRule {
    let reader: ValueReader
    /// Most words of such a line before the day.
    var mostWords = 5

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        let wanted = type.fields.filter { $0.place == .dateline && $0.kind == .date }
        guard !wanted.isEmpty else { return [] }
        // The last one stands above the signature.
        for row in sheet.rows.reversed() {
            for cell in row.cells(apart: 3).reversed() {
                guard let reading = reader.read(cell, as: wanted[0]), let first = reading.words.first,
                    isDateline(cell, upTo: first, isCard: type.shape == .card),
                    !isLabelled(row, upTo: cell[0]), !isBirth(row, upTo: first)
                else { continue }
                return wanted.map { Field($0.id, reading, page: row.page, source: .position) }
            }
        }
        return []
    }

    /// `Bontang,` or `Ditetapkan di Bontang, tanggal`; on a card the day stands alone below the photograph.
    private func isDateline(_ cell: [Word], upTo day: Word, isCard: Bool) -> Bool {
        let before = cell.prefix { $0 != day }
        if before.isEmpty { return isCard && cell.count <= 3 }
        guard before.count <= mostWords else { return false }
        let words = before.map { MatchingLetters.text($0.text) }
        // Behind a label the day is something else's, unless the label says that the paper was issued.
        let issued = ["DITETAPKAN", "DITERBITKAN", "DIKELUARKAN"]
        if before.contains(where: { $0.text.hasSuffix(":") }), !words.contains(where: issued.contains) {
            return false
        }
        return before.last?.text.last == "," || isPlace(words, cell, day) || words.contains("TANGGAL")
            || words.contains("TGL")
            || words.contains("TGL.")
    }

    /// `Bontang. 7 November 2026` and nothing else: a comma that was lost or is read as a full stop.
    private func isPlace(_ before: [String], _ cell: [Word], _ day: Word) -> Bool {
        let place = before.map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }.joined(separator: " ")
        let behind = cell.drop { $0 != day }.count { $0.text.hasLetterOrDigit }
        return reader.regions.isSeat(place) && behind <= 3
    }

    /// Somebody's day of birth, in a column of its own behind its label or not.
    private func isBirth(_ row: PrintedLine, upTo day: Word) -> Bool {
        row.words.prefix { $0 != day }.contains {
            let word = MatchingLetters.text($0.text)
            return word.contains("LAHIR") || word == "TTL"
        }
    }

    /// What stands in front of the column is the label of what stands in it.
    private func isLabelled(_ row: PrintedLine, upTo cell: Word) -> Bool {
        row.words.prefix { $0 != cell }.last.map { $0.text.hasSuffix(":") } ?? false
    }
}
