internal import DossierModel

/// The colons of a form stand below each other. Where one was misread or lost, its column tells.
struct ColonColumn: Sendable {
    /// Rows above and below that speak for a column.
    var reach = 6
    /// Other rows that must have a colon there; one is enough where a lone digit or sign stands in the column of a row that
    /// has no colon at all: in `Alamat : JL. MAWAR NO. 7` the 7 may stand below another column's colon.
    var leastWitnesses = 2
    /// How far a colon may stand beside the column, in heights of the row's letters: paper warps.
    var drift = 0.5
    /// Widest sign that may be a misread colon, in heights of the row's letters.
    var widest = 0.8
    /// Least white before a stray sign, in heights of the row's letters: print has half of one.
    var strayGap = 0.8
    /// Least white before a value whose colon was lost, in heights of the row's letters …
    var lostGap = 1.5
    /// … and how far behind the column the value may begin.
    var valueReach = 2.5

    /// Letters from which on a word with a full stop is not cut short.
    var lettersOfWord = 4

    /// Signs that stand for nothing on a form and are read where a colon is worn.
    var strays: Set<String> = ["'", "‘", "’", "!", "+", ";", "|", ">", "»"]

    /// The rows with their misread and lost colons put right.
    func mended(_ rows: [PrintedLine]) -> [PrintedLine] {
        let rows = rows.map(withoutStrays)
        let colons = rows.map { row in row.words.filter(ColonColumn.isColon).map(\.box.x) }
        return rows.indices.map { index in
            var row = rows[index]
            for column in columns(at: index, rows, colons) {
                row = mended(row, at: column.left, witnesses: column.witnesses)
            }
            return row
        }
    }

    static func isColon(_ word: Word) -> Bool { word.text == ":" }

    private func isFigure(_ sign: Word, behind word: Word) -> Bool {
        guard sign.text.allSatisfy(\.isNumber) else { return false }
        let endsSentence = word.text.last == "." || word.text.last == ","
        return endsSentence && word.text.count(where: \.isLetter) >= lettersOfWord
    }

    /// What may stand before a colon that is gone: a word, and no speck that was read as one.
    private static func isOfLabel(_ word: Word) -> Bool {
        word.text.count(where: \.isLetter) >= 2 && !Dust.isDust(word) && !Dust.isSpeck(word)
    }

    /// A lone stray behind the first words of a row, with white before it, is a colon by itself.
    private func withoutStrays(_ row: PrintedLine) -> PrintedLine {
        var words = row.words
        guard !words.contains(where: ColonColumn.isColon),
            let sign = words.firstIndex(where: { strays.contains($0.text) }),
            sign > 0, sign + 1 < words.count,
            Double(words[sign].box.x - words[sign - 1].box.maxX) >= strayGap * Double(row.letterHeight)
        else { return row }
        words[sign].text = ":"
        return PrintedLine(page: row.page, pageSize: row.pageSize, words: words) ?? row
    }

    /// Left edges of the colons near a row that other rows share, where the row itself has none.
    private func columns(
        at index: Int, _ rows: [PrintedLine], _ colons: [[Int]]
    ) -> [(left: Int, witnesses: Int)] {
        let near = max(0, index - reach)..<min(rows.count, index + reach + 1)
        let drift = Int(drift * Double(rows[index].letterHeight))
        let others = near.filter { $0 != index && rows[$0].page == rows[index].page }
        var columns: [(left: Int, witnesses: Int)] = []
        // The nearest row's colon first: it shares the row's warp.
        for other in others.sorted(by: { abs($0 - index) < abs($1 - index) }) {
            for column in colons[other] {
                let isKnown = (columns.map(\.left) + colons[index]).contains { abs($0 - column) <= 2 * drift }
                let witnesses = others.count { row in colons[row].contains { abs($0 - column) <= drift } }
                if !isKnown { columns.append((column, witnesses)) }
            }
        }
        return columns
    }

    private func mended(_ row: PrintedLine, at column: Int, witnesses: Int) -> PrintedLine {
        let height = Double(row.letterHeight)
        var words = row.words
        guard let next = words.firstIndex(where: { Double($0.box.x - column) > drift * height }), next > 0
        else { return row }
        let before = words[next - 1]
        let isNarrow = Double(before.box.width) <= widest * height
        let isAtColumn = abs(Double(before.box.x - column)) <= drift * height
        // A single sign of which the reader drew the box too wide still ends where the colon does.
        let spansColumn =
            before.text.count == 1 && !isNarrow && before.box.x < column
            && abs(Double(before.box.maxX - column)) <= height
        if isAtColumn || spansColumn {
            // A lone sign in the colons' column, with a label before and a value behind; `di` is a word, and a figure
            // behind a sentence's end (`Bontang. 3 November`) is one.
            guard next > 1, !isFigure(before, behind: words[next - 2]), before.text.count <= 2,
                before.text.count(where: \.isLetter) <= 1,
                isNarrow || spansColumn,
                witnesses >= leastWitnesses
                    || before.text.count == 1 && !before.text.contains(where: \.isLetter)
                        && !words.contains(where: ColonColumn.isColon)
            else { return row }
            words[next - 1].text = ":"
        } else {
            let gap = Double(words[next].box.x - before.box.maxX)
            guard witnesses >= leastWitnesses, before.box.maxX <= column, gap >= lostGap * height,
                words[..<next].contains(where: ColonColumn.isOfLabel),
                Double(words[next].box.x - column) <= valueReach * height
            else { return row }
            var colon = before
            colon.text = ":"
            colon.confidence = 0
            colon.box.x = column
            colon.box.width = max(1, row.letterHeight / 4)
            words.insert(colon, at: next)
        }
        return PrintedLine(page: row.page, pageSize: row.pageSize, words: words) ?? row
    }
}
