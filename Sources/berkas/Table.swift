/// Rows under a header that fit a terminal: a cell that is wider than its column goes on in the next line, a word that
/// is too wide even so after one of its own marks.
struct Table {
    var header: [String]
    var rows: [[String]] = []
    /// Columns that give way before the others, the first of them first.
    var yielding: [Int] = []
    /// Cells a column keeps while it can; `Int.max` for what is never cut, as an application's number.
    var least: [Int: Int] = [:]
    /// Columns of ids, whose beginning is enough: they end in `…` where they do not fit.
    var ids: Set<Int> = []

    /// What a column keeps where `least` does not say.
    private static let narrowest = 6
    private static let gap = 2
    /// Enough of a submission's id to name it by, and the `…`.
    private static let shortID = 9
    /// What the words of file names, numbers and ids of requirements are made of.
    private static let marks: Set<Character> = ["_", "-", "/", ".", ":", ","]

    /// The yielding columns give way first, then the widest, until everything fits `width` cells. Wider than that it
    /// only becomes by what is never cut.
    func text(width: Int) -> String {
        let widths = widths(within: width)
        let rule = widths.map { String(repeating: "-", count: $0) }
        return ([header, rule] + rows).flatMap { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                Table.lines(cell.0, cell.1, isID: ids.contains(column))
            }
            return (0..<(cells.map(\.count).max() ?? 1)).map { number in
                Table.line(cells.map { number < $0.count ? $0[number] : "" }, widths)
            }
        }.joined(separator: "\n")
    }

    private func widths(within width: Int) -> [Int] {
        var widths = header.indices.map { column in
            ([header] + rows).flatMap { $0[column].split(separator: "\n") }.map { Table.cells(String($0)) }
                .max() ?? 0
        }
        var excess = widths.reduce(Table.gap * (widths.count - 1), +) - width
        func take(_ column: Int, downTo floor: Int) {
            let given = max(0, min(excess, widths[column] - floor))
            widths[column] -= given
            excess -= given
        }
        for column in yielding { take(column, downTo: floor(of: column)) }
        let others = header.indices.filter { least[$0] != .max }
        while excess > 0,
            let widest = others.filter({ widths[$0] > floor(of: $0) }).max(by: { widths[$0] < widths[$1] })
        {
            take(widest, downTo: widths[widest] - 1)
        }
        // Too narrow even so: down to one cell each.
        while excess > 0, let widest = others.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 {
            take(widest, downTo: widths[widest] - 1)
        }
        return widths
    }

    private func floor(of column: Int) -> Int {
        max(
            least[column] ?? (ids.contains(column) ? Table.shortID : Table.narrowest),
            Table.cells(header[column]))
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - Table.cells(cell)))
        }.joined(separator: String(repeating: " ", count: gap))
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The cell's lines, none wider than `width`; it breaks at spaces, and where it must inside words.
    private static func lines(_ text: String, _ width: Int, isID: Bool) -> [String] {
        text.split(separator: "\n").flatMap { part in
            part.split(separator: " ").reduce(into: [String]()) { lines, word in
                let pieces = isID ? [fit(String(word), width)] : pieces(of: word, width)
                if let last = lines.last, cells(last) + 1 + cells(pieces[0]) <= width {
                    lines[lines.count - 1] = last + " " + pieces[0]
                } else {
                    lines.append(pieces[0])
                }
                lines += pieces.dropFirst()
            }
        }
    }

    /// The word in pieces of at most `width` cells, each ending at a mark where there is one; never none.
    private static func pieces(of word: Substring, _ width: Int) -> [String] {
        var pieces: [String] = []
        var rest = word
        while cells(String(rest)) > width {
            var end = rest.startIndex
            var last: Substring.Index?
            while end < rest.endIndex, cells(String(rest[...end])) <= width {
                end = rest.index(after: end)
                if marks.contains(rest[rest.index(before: end)]) { last = end }
            }
            if let last { end = last }
            // A column that is narrower than one character still gets on.
            if end == rest.startIndex { end = rest.index(after: end) }
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces + [String(rest)]
    }

    /// At most `width` cells.
    private static func fit(_ word: String, _ width: Int) -> String {
        if cells(word) <= width { return word }
        var kept = ""
        for character in word {
            if cells(kept) + cells(character) >= width { break }
            kept.append(character)
        }
        return kept + "…"
    }

    static func cells(_ text: String) -> Int { text.reduce(0) { $0 + cells($1) } }

    /// Terminal cells of a character: 2 for East Asian wide ones and pictographs, 0 for marks alone.
    private static func cells(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if scalar.properties.isEmojiPresentation { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
