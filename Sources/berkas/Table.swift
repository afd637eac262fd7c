/// Rows under a header that fit a terminal; what does not fit ends in `…`.
struct Table {
    var header: [String]
    var rows: [[String]] = []

    /// Narrower than this a column is not made while another can give.
    private static let narrowest = 6

    /// The widest columns give way first until everything fits `width` cells.
    func text(width: Int) -> String {
        var widths = header.indices.map { column in
            ([header] + rows).map { Table.cells($0[column]) }.max() ?? 0
        }
        let gaps = 2 * (widths.count - 1)
        while widths.reduce(gaps, +) > width, let widest = widths.max(), widest > 1,
            let column = widths.lastIndex(of: widest)
        {
            if widest <= Table.narrowest && width > Table.narrowest * widths.count + gaps { break }
            widths[column] -= 1
        }
        let rule = widths.map { String(repeating: "-", count: $0) }
        return ([header, rule] + rows).map { row in
            var line = zip(row, widths).map { Table.fit($0, $1) }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// Exactly `width` cells.
    private static func fit(_ text: String, _ width: Int) -> String {
        let count = cells(text)
        if count <= width { return text + String(repeating: " ", count: width - count) }
        var kept = ""
        var used = 0
        for character in text {
            let size = cells(character)
            if used + size > width - 1 { break }
            kept.append(character)
            used += size
        }
        return kept + "…" + String(repeating: " ", count: max(0, width - 1 - used))
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
