internal import DossierModel

/// Values behind their printed labels: on the same row, or on the row below.
struct LabelledValue: FieldRule {
    let reader: ValueReader
    /// A label of so many letters and no colon still is one: `DENGAN INI MENYATAKAN BAHWA`.
    var phraseLength = 11
    /// A shorter one is enough in front of a value of a given pattern: `AKTA NOMOR 12`.
    var patternLabelLength = 9
    /// Gaps in heights of the row's letters: between columns …
    var columnGap = 3.0
    /// … and between a label without a colon and its value.
    var labelGap = 1.5

    /// Labels that end a value on a form although nothing is read behind them.
    private static let otherLabels = [
        "GOL. DARAH", "GOL DARAH", "KODE POS", "KABUPATEN/KOTA", "PROVINSI", "KECAMATAN", "RT/RW", "TELP",
        "NO. TELP", "NOMOR TELP", "NO. TELEPON", "TELEPON", "EMAIL", "FAX", "JABATAN", "KAPASITAS",
        "TANGGAL LULUS", "ALAMAT", "NAMA", "NIK", "NO", "NO.", "NOMOR", "JUMLAH", "TANGGAL", "KELAS",
        "MASA BERLAKU", "=STR BERLAKU SAMPAI", "TEMPAT PEMBAYARAN", "LUAS BANGUNAN", "PEKERJAAN",
        "DESA/KELURAHAN",
    ].compactMap(PhrasePattern.init)

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        let stops = type.fields.flatMap(\.labels) + LabelledValue.otherLabels
        return type.fields.compactMap { definition in
            guard definition.kind != .presence, definition.kind != .special else { return nil }
            var remaining = definition.occurrence
            for (index, row) in sheet.rows.enumerated() {
                for label in labels(of: definition, on: row, among: stops) {
                    guard let field = value(behind: label, index, sheet.rows, definition, type, stops) else {
                        continue
                    }
                    remaining -= 1
                    if remaining == 0 { return field }
                    break
                }
            }
            return nil
        }
    }

    /// Where the field's labels stand on a row; of those that begin at one place, the longest.
    ///
    /// Words of another, longer label are none: `STR berlaku sampai` does not say how long this paper holds.
    private func labels(
        of definition: FieldDefinition, on row: PrintedLine, among known: [PhrasePattern]
    ) -> [Range<Int>] {
        let own = definition.labels.flatMap { $0.matches(inLetters: row.letters) }
        guard !own.isEmpty else { return [] }
        // Longer by a word at least: `NO.` is no other label than `NO`.
        let foreign = known.filter { !definition.labels.contains($0) }
            .flatMap { $0.matches(inLetters: row.letters) }
        return own.filter { match in
            !own.contains { $0 != match && $0.contains(match.lowerBound) && $0.count > match.count }
                && !foreign.contains { $0.contains(match) && $0.count > match.count + 2 }
        }.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func value(
        behind label: Range<Int>, _ index: Int, _ rows: [PrintedLine], _ definition: FieldDefinition,
        _ type: DocumentType, _ stops: [PhrasePattern]
    ) -> Field? {
        let row = rows[index]
        let first = row.owners[label.lowerBound]
        let opening = RowOpening(row, after: label)
        let isAtStart = startsCell(row, first)
        let isLabel =
            opening.hasColon || definition.kind.isDistinct || label.count >= phraseLength
            || definition.pattern != nil && label.count >= patternLabelLength
            || isAtStart && (type.shape == .card || gap(row, opening.value, labelGap))
        guard isLabel else { return nil }
        let same = cell(row, from: opening.value, stops: stops)
        var below: [Word] = []
        if index + 1 < rows.count, rows[index + 1].page == row.page,
            !opening.isFollowedByLabel(rows[index + 1])
        {
            below = under(row.box(of: label), rows[index + 1], stops)
        }
        let reading: ValueReader.Reading?
        if goesOn(definition), !same.isEmpty {
            reading = reader.read(
                same + continuation(of: same, rows, index, isText: definition.kind == .text), as: definition)
        } else {
            reading =
                reader.read(same, as: definition)
                // A day in words may run over the row's end; a value may stand below its label, and what has a shape of its
                // own below the head of its column.
                ?? (same.isEmpty || definition.kind == .date || definition.pattern != nil
                    ? reader.read(same + below, as: definition) : nil)
        }
        return reading.map { Field(definition.id, $0, page: row.page, source: .label) }
    }

    /// Values that may be longer than a row.
    private func goesOn(_ definition: FieldDefinition) -> Bool {
        definition.kind == .address || definition.kind == .text && definition.pattern == nil
    }

    /// First on its row, behind a number (`1.`, `a)`), or behind a gap between columns.
    private func startsCell(_ row: PrintedLine, _ index: Int) -> Bool {
        if gap(row, index, 2) { return true }
        return row.words[..<index].allSatisfy { word in
            word.text.count <= 3 && (word.text.hasSuffix(".") || word.text.hasSuffix(")"))
                || !word.text.contains { $0.isLetter || $0.isNumber }
        }
    }

    private func gap(_ row: PrintedLine, _ index: Int, _ heights: Double) -> Bool {
        guard index > 0, index < row.words.count else { return false }
        return Double(row.gap(before: index)) >= heights * Double(row.letterHeight)
    }

    /// Words from `start` to the next column or label.
    private func cell(_ row: PrintedLine, from start: Int, stops: [PhrasePattern]) -> [Word] {
        guard start < row.words.count else { return [] }
        var end = row.words.count
        for index in (start + 1)..<max(start + 1, end) where gap(row, index, columnGap) {
            end = index
            break
        }
        for stop in stops {
            for match in stop.matches(inLetters: row.letters) {
                let word = row.owners[match.lowerBound]
                guard word >= start, word < end else { continue }
                // A long label at the head of a column needs no colon: its value stands below it.
                let headsColumn = match.count >= phraseLength && gap(row, word, columnGap)
                if headsColumn || word > start && RowOpening(row, after: match).hasColon { end = word }
            }
        }
        return Array(row.words[start..<end])
    }

    /// Words of the row below in the column under the label: all of it, for a name may be longer than its label.
    private func under(_ label: PixelRect, _ row: PrintedLine, _ stops: [PhrasePattern]) -> [Word] {
        guard row.box.y - label.maxY < 2 * row.letterHeight else { return [] }
        var best: (start: Int, shared: Int)?
        for start in row.words.indices where start == 0 || gap(row, start, columnGap) {
            let words = cell(row, from: start, stops: stops)
            guard let last = words.last else { continue }
            let shared = min(last.box.maxX, label.maxX) - max(row.words[start].box.x, label.x)
            if shared > best?.shared ?? 0 { best = (start, shared) }
        }
        return best.map { cell(row, from: $0.start, stops: stops) } ?? []
    }

    /// An address goes on below, as far in as it began, until something has a label of its own; a text exactly below, for what
    /// stands farther in is another column's.
    private func continuation(
        of value: [Word], _ rows: [PrintedLine], _ index: Int, isText: Bool
    ) -> [Word] {
        var words: [Word] = []
        var bottom = rows[index].box.maxY
        for row in rows[(index + 1)...].prefix(2) {
            let height = row.letterHeight
            guard row.page == rows[index].page, row.box.y - bottom < 2 * height,
                row.words[0].box.x >= value[0].box.x - height,
                !isText || row.words[0].box.x <= value[0].box.x + height,
                !row.words.dropLast().contains(where: { $0.text.contains(":") })
            else { break }
            // A colon with nothing behind it is dust.
            words += row.words.last.map(ColonColumn.isColon) ?? false ? row.words.dropLast() : row.words
            bottom = row.box.maxY
        }
        return words
    }
}

/// What stands between a label and its value.
private struct RowOpening {
    var hasColon: Bool
    /// Index of the value's first word; the row's end when there is none.
    var value: Int

    init(_ row: PrintedLine, after label: Range<Int>) {
        let words = row.words
        var next = row.wordAfter(label)
        hasColon = next > 0 && ":;=".contains(words[next - 1].text.last ?? " ")
        // A label in two languages: `Nama / Name :`.
        if !hasColon, next < words.count, words[next].text.hasPrefix("/") {
            let reach = words[next...].prefix(7)
            if let colon = reach.firstIndex(where: { $0.text.hasSuffix(":") }) {
                hasColon = true
                next = colon + 1
            }
        }
        // A lone letter before the colon is dust.
        if !hasColon, next + 1 < words.count, words[next].text.count == 1,
            words[next].text.contains(where: \.isLetter), ColonColumn.isColon(words[next + 1])
        {
            next += 1
        }
        while next < words.count, !words[next].text.contains(where: { $0.isLetter || $0.isNumber }) {
            if words[next].text.contains(where: { ":;=".contains($0) }) { hasColon = true }
            next += 1
        }
        value = next
    }

    /// True when the row below has a label of its own at its start.
    func isFollowedByLabel(_ row: PrintedLine) -> Bool {
        row.words.prefix(4).contains { $0.text.hasSuffix(":") }
    }
}
