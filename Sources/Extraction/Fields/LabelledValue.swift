internal import DossierModel

/// Values behind their printed labels: on the same row, or on the row below.
struct LabelledValue: FieldRule {
    let reader: ValueReader
    /// A label of so many letters and no colon still is one: `DENGAN INI MENYATAKAN BAHWA`.
    var phraseLength = 11
    /// A shorter one is enough in front of a value of a given pattern: `AKTA NOMOR 12`.
    var patternLabelLength = 9
    /// What was read with less is dust, not a word before the label.
    var dustConfidence = 0.3
    /// Confidence at most of a value that neither a colon nor a gap parts from its label.
    var unmarkedConfidence = 0.65
    /// Gaps in heights of the row's letters: between columns …
    var columnGap = 3.0
    /// … and between a label without a colon and its value.
    var labelGap = 1.5

    /// Labels that end a value on a form although nothing is read behind them. `KABUPATEN/KOTA` exactly: `KABUPATEN KUTAI` is
    /// two letters from it.
    static let otherLabels = [
        "GOL. DARAH", "GOL DARAH", "KODE POS", "=KABUPATEN/KOTA", "PROVINSI", "KECAMATAN", "RT/RW", "TELP",
        "NO. TELP", "NOMOR TELP", "NO. TELEPON", "TELEPON", "EMAIL", "FAX", "JABATAN", "KAPASITAS",
        "TANGGAL LULUS", "ALAMAT", "NAMA", "NIK", "NO", "NO.", "NOMOR", "JUMLAH", "TANGGAL", "KELAS",
        "MASA BERLAKU", "=STR BERLAKU SAMPAI", "TEMPAT PEMBAYARAN", "LUAS BANGUNAN", "PEKERJAAN",
        "DESA/KELURAHAN", "AGAMA", "STATUS PERKAWINAN", "JENIS KELAMIN", "PENDIDIKAN",
    ].compactMap(PhrasePattern.init)

    func fields(on sheet: FormSheet, of type: DocumentType) -> [Field] {
        let form = Form(type: type, rows: sheet.rows)
        return form.definitions.compactMap { definition in
            field(definition, on: form) { labels(of: definition, on: form.rows[$0], among: form.stops) }
                ?? field(definition, on: form) { nearLabels(of: definition, at: $0, form) }
        }
    }

    /// The value behind the field's label, or behind that occurrence of it.
    private func field(
        _ definition: FieldDefinition, on form: Form, labels: (Int) -> [Range<Int>]
    ) -> Field? {
        var remaining = definition.occurrence
        for index in form.rows.indices {
            for label in labels(index) {
                guard let field = value(behind: label, index, form, definition) else { continue }
                remaining -= 1
                if remaining == 0 { return field }
                break
            }
        }
        return nil
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
        behind label: Range<Int>, _ index: Int, _ form: Form, _ definition: FieldDefinition
    ) -> Field? {
        let row = form.rows[index]
        let first = row.owners[label.lowerBound]
        let opening = RowOpening(row, after: label)
        let isLabel =
            opening.hasColon || definition.kind.isDistinct || label.count >= phraseLength
            || definition.pattern != nil && label.count >= patternLabelLength
            || startsCell(row, first) && (form.isCard || gap(row, opening.value, labelGap))
        let same = Array(cell(row, from: opening.value, stops: form.stops).drop(while: Dust.isDust))
        let isWhole = !isLabel && startsCell(row, first) && isWholly(same, definition)
        guard isLabel || isWhole || isInBlock(index, first, opening.value, form) else { return nil }
        let column = ValueColumn(under: row.box(of: label), form.rows, index) { [self] row, start in
            cell(row, from: start, stops: form.stops)
        }
        var below: [Word] = []
        if index + 1 < form.rows.count, form.rows[index + 1].page == row.page,
            !opening.isFollowedByLabel(form.rows[index + 1])
        {
            below = column.first ?? []
            if definition.kind.isWords, form.opensWithLabel(below) { below = [] }
        }
        let reading: ValueReader.Reading?
        if form.goesOn(definition), !same.isEmpty {
            reading = reader.read(
                same + continuation(of: same, form.rows, index, isText: definition.kind == .text),
                as: definition)
        } else if definition.kind == .address, same.isEmpty, !below.isEmpty {
            reading = reader.read(column.paragraph, as: definition)
        } else {
            reading =
                reader.read(same, as: definition)
                // A day in words may run over the row's end; a value may stand below its label, and what has a shape of its
                // own below the head of its column.
                ?? (same.isEmpty || definition.kind == .date || definition.pattern != nil
                    ? reader.read(same + below, as: definition) : nil)
                ?? (definition.pattern != nil && !opening.hasColon
                    ? column.cells.lazy.compactMap { reader.read($0, as: definition) }.first : nil)
        }
        return reading.map { reading in
            var field = Field(definition.id, reading, page: row.page, source: .label)
            if !isLabel, !isWhole { field.confidence = min(field.confidence, unmarkedConfidence) }
            return field
        }
    }

    /// First on its row and one of a block of labels, with no gap behind that would tell where a longer label ends.
    private func isInBlock(_ index: Int, _ first: Int, _ value: Int, _ form: Form) -> Bool {
        let row = form.rows[index]
        return startsCell(row, first) && form.isInBlock(index, words: Array(row.words[value...]))
            && !row.words[value...].contains(where: { $0.text.contains(":") })
            && !row.words.indices.dropFirst(value + 1).contains { gap(row, $0, labelGap) }
    }

    /// True when a column holds nothing but a value that can be told by its shape, so that what stands before it is its label
    /// without a colon: `NOMOR 63.-`.
    private func isWholly(_ words: [Word], _ definition: FieldDefinition) -> Bool {
        let content = words.filter { $0.text.hasLetterOrDigit }
        switch definition.kind {
        case .paperNumber: return content.first?.text.first?.isNumber ?? false
        case _ where definition.pattern != nil:
            return reader.readOnce(words, as: definition)?.words.count(where: content.contains)
                == content.count
                && !content.isEmpty
        default: return false
        }
    }

    /// First on its row, behind a number (`1.`, `a)`), or behind a gap between columns.
    func startsCell(_ row: PrintedLine, _ index: Int) -> Bool {
        if gap(row, index, 2) { return true }
        return row.words[..<index].allSatisfy { word in
            word.confidence < dustConfidence
                || word.text.count <= 3 && (word.text.hasSuffix(".") || word.text.hasSuffix(")"))
                || !word.text.hasLetterOrDigit
        }
    }

    func gap(_ row: PrintedLine, _ index: Int, _ heights: Double) -> Bool {
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

    /// An address goes on below, as far in as it began, until something has a label of its own; a text exactly below, for what
    /// stands farther in is another column's.
    private func continuation(
        of value: [Word], _ rows: [PrintedLine], _ index: Int, isText: Bool
    ) -> [Word] {
        var words: [Word] = []
        var bottom = rows[index].box.maxY
        for row in rows[(index + 1)...].prefix(2) {
            let height = row.letterHeight
            // What stands before the value's column and was hardly read is dust too.
            let dust = row.words.prefix { word in
                word.box.x < value[0].box.x - height
                    && (Dust.isDust(word) || word.confidence < dustConfidence
                        || !word.text.hasLetterOrDigit)
            }
            let inside = row.words[dust.count...]
            guard let start = inside.first?.box.x, row.page == rows[index].page,
                row.box.y - bottom < 2 * height, start >= value[0].box.x - height,
                !isText || start <= value[0].box.x + height,
                !inside.dropLast().contains(where: { $0.text.contains(":") })
            else { break }
            // A colon with nothing behind it is dust.
            words += inside.last.map(ColonColumn.isColon) ?? false ? inside.dropLast() : inside
            bottom = row.box.maxY
        }
        return words
    }
}
