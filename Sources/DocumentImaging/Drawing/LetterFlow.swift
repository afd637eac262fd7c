internal import DossierModel

/// Lays a letter out on as many A4 sheets as it takes, one thing below the other.
struct LetterFlow {
    private static let family = "Liberation Sans"
    /// Points of the running text, and of what stands in tables.
    private static let (body, small) = (10.5, 9.5)
    /// Edges of what is written, millimetres; the left one leaves room for a binder.
    private static let (left, right, top, bottom) = (25.0, 190.0, 16.0, 276.0)
    private static let width = right - left
    /// Letters of a cell or of a value in a row: none fills more than half a sheet.
    private static let longestCell = 600
    /// Columns for numbers, millimetres.
    private static let (number, indent) = (9.0, 7.0)

    private let plain = TextStyle(family: family, size: body, lineSpacing: 1.05)
    private let cell = TextStyle(family: family, size: small)
    private let footer: String
    private var sheets: [SheetDrawing] = []
    private var items: [DrawingItem] = []
    private var y = top

    init(footer: String) { self.footer = footer }

    mutating func gap(_ height: Double) { if y > LetterFlow.top { y += height } }

    /// Names in capitals large, addresses small, a double rule below them.
    mutating func letterhead(_ lines: [String]) throws(DrawingError) {
        for line in lines {
            let isName = line == line.uppercased() || lines.count == 1
            let text = LetterFlow.shortened(line)
            var style = plain.with(size: isName ? 14 : 9, bold: isName, alignment: .centre)
            // A name is set in one line while its letters stay larger than the text's.
            while style.size > LetterFlow.body + 0.5 {
                if try DrawnText(text, x: 0, y: 0, style: style).extent().width <= LetterFlow.width { break }
                style.size -= 0.5
            }
            try lay(text, x: LetterFlow.left, width: LetterFlow.width, style, gap: 0.4)
        }
        for (offset, thickness) in [(1.6, 0.9), (2.8, 0.25)] {
            items.append(
                .line(
                    DrawnLine(
                        LetterFlow.left, y + offset, LetterFlow.right, y + offset, thickness: thickness)))
        }
        y += 7
    }

    /// One of an address: a name of any length is shortened.
    mutating func line(_ text: String) throws(DrawingError) {
        try lay(LetterFlow.shortened(text), x: LetterFlow.left, width: LetterFlow.width, plain, gap: 0.4)
    }

    mutating func text(
        _ text: String, bold: Bool = false, _ alignment: TextStyle.Alignment = .left
    ) throws(DrawingError) {
        try lay(
            text, x: LetterFlow.left, width: LetterFlow.width, plain.with(bold: bold, alignment: alignment),
            gap: 1.6)
    }

    /// Stays with what follows.
    mutating func heading(_ text: String) throws(DrawingError) {
        gap(1.5)
        makeRoom(28)
        try self.text(text, bold: true)
    }

    mutating func rows(_ rows: [LetterSheet.Row], label: Double = 38) throws(DrawingError) {
        for row in rows {
            let x = LetterFlow.left + label
            let value = DrawnText(
                LetterFlow.shortened(row.value), x: x + 3, y: 0, width: LetterFlow.right - x - 3, style: plain
            )
            let height = try value.extent().height
            makeRoom(height)
            items.append(.text(DrawnText(row.label, x: LetterFlow.left, y: y, width: label, style: plain)))
            items.append(.text(DrawnText(":", x: x, y: y, style: plain)))
            items.append(.text(value.at(y)))
            y += height + 0.6
        }
        y += 1.4
    }

    mutating func list(_ points: [String]) throws(DrawingError) {
        for (index, point) in points.enumerated() {
            try lay(
                point, x: LetterFlow.left + LetterFlow.indent, width: LetterFlow.width - LetterFlow.indent,
                plain, gap: 1, mark: "\(index + 1).")
        }
        y += 1
    }

    /// With a number before each row; the head stands again on each sheet that it goes on to.
    mutating func table(_ table: LetterSheet.Table) throws(DrawingError) {
        let share = (LetterFlow.width - LetterFlow.number) / max(table.shares.reduce(0, +), 0.01)
        let columns = [LetterFlow.number] + table.shares.map { $0 * share }
        func drawn(_ rows: [[String]]) -> DrawnTable {
            DrawnTable(
                x: LetterFlow.left, y: y, columns: columns, rows: rows, style: cell,
                headFill: Ink(0.9, 0.9, 0.9), rowHeight: 6, centred: [0])
        }
        let head = [""] + table.head.map(LetterFlow.shortened)
        var (chunk, height) = ([head], try drawn([head]).height())
        let headHeight = height
        for (index, row) in table.rows.enumerated() {
            let row = ["\(index + 1)"] + row.map(LetterFlow.shortened)
            let rowHeight = try drawn([head, row]).height() - headHeight
            if y + height + rowHeight > LetterFlow.bottom, y > LetterFlow.top || chunk.count > 1 {
                if chunk.count > 1 { items.append(.table(drawn(chunk))) }
                endSheet()
                (chunk, height) = ([head], headHeight)
            }
            chunk.append(row)
            height += rowHeight
        }
        items.append(.table(drawn(chunk)))
        y += height + 3
    }

    /// At the right, with room for a hand and the office's stamp; never torn from itself.
    mutating func signature(_ signature: LetterSheet.Signature) throws(DrawingError) {
        makeRoom(42)
        let (x, width) = (115.0, LetterFlow.right - 115.0)
        y += 3
        let centred = plain.with(alignment: .centre)
        try lay(signature.title, x: x, width: width, centred)
        let hint = centred.with(size: 8, ink: .grey)
        items.append(.text(DrawnText(signature.hint, x: x, y: y + 10, width: width, style: hint)))
        y += 24
        items.append(.line(DrawnLine(x + 8, y, x + width - 8, y, thickness: 0.25)))
        y += 1
        try lay(LetterFlow.shortened(signature.name), x: x, width: width, centred)
    }

    mutating func finish() -> [SheetDrawing] {
        endSheet()
        let style = TextStyle(family: LetterFlow.family, size: 8, alignment: .centre, ink: .grey)
        for index in sheets.indices {
            let text = "\(LetterFlow.shortened(footer)) · \(index + 1)/\(sheets.count)"
            sheets[index].add(
                .text(
                    DrawnText(
                        text, x: LetterFlow.left, y: 282, width: LetterFlow.width, style: style)))
        }
        return sheets
    }

    private static func shortened(_ text: String) -> String {
        text.count > longestCell ? text.prefix(longestCell - 1) + "…" : text
    }

    /// Text that does not fit goes on at the top of the next sheet. `mark` stands left of where it begins.
    private mutating func lay(
        _ text: String, x: Double, width: Double, _ style: TextStyle, gap: Double = 0.8, mark: String? = nil
    ) throws(DrawingError) {
        func drawn(_ text: some StringProtocol) -> DrawnText {
            DrawnText(String(text), x: x, y: 0, width: width, style: style)
        }
        var mark = mark
        func add(_ text: DrawnText) {
            items.append(.text(text.at(y)))
            if let mark { items.append(.text(DrawnText(mark, x: LetterFlow.left, y: y, style: style))) }
            mark = nil
        }
        var rest = Substring(text)
        var height = try drawn(rest).extent().height
        while height > LetterFlow.bottom - LetterFlow.top {
            // As many words as the rest of the sheet holds, found by halves.
            let ends = rest.indices.filter { rest[$0].isWhitespace } + [rest.endIndex]
            var (fits, fails) = (0, ends.count)
            while fits + 1 < fails {
                let middle = (fits + fails) / 2
                let part = try drawn(rest[..<ends[middle - 1]]).extent().height
                if y + part <= LetterFlow.bottom { fits = middle } else { fails = middle }
            }
            guard fits > 0 || y > LetterFlow.top else { break }
            if fits > 0 {
                add(drawn(rest[..<ends[fits - 1]]))
                rest = rest[ends[fits - 1]...].drop(while: \.isWhitespace)
            }
            endSheet()
            height = try drawn(rest).extent().height
        }
        makeRoom(height)
        add(drawn(rest))
        y += height + gap
    }

    /// Begins a new sheet when so many millimetres do not fit on this one.
    private mutating func makeRoom(_ height: Double) {
        if y + height > LetterFlow.bottom, y > LetterFlow.top { endSheet() }
    }

    private mutating func endSheet() {
        var sheet = SheetDrawing.a4
        sheet.items = items
        sheets.append(sheet)
        items = []
        y = LetterFlow.top
    }
}

extension DrawnText {
    /// The same text with its top there.
    fileprivate func at(_ y: Double) -> DrawnText {
        var text = self
        text.y = y
        return text
    }
}
