internal import DocumentImaging
internal import DossierModel

/// A paper as one office sets it: the words come from whoever issues it, their place from the layout.
struct OfficeForm {
    let type: String
    let layout: Layout
    var page: Typesetter
    private(set) var fields: [String: String] = [:]
    private var done: [SheetDrawing] = []

    init(_ type: String, _ layout: Layout, on sheet: SheetDrawing? = nil) {
        self.type = type
        self.layout = layout
        page = Typesetter(sheet ?? (layout.isFolio ? .f4 : .a4), top: 16, body: layout.body)
        page.left = layout.margin
        page.right = layout.margin - 3
    }

    /// What is to be read of the paper beside its rows.
    mutating func know(_ field: String, _ printed: String) { fields[field] = printed }

    /// The next sheet of the same paper.
    mutating func turn() {
        done.append(page.sheet)
        var next = Typesetter(SheetDrawing(width: page.sheet.width, height: page.sheet.height), top: 20)
        next.body = page.body
        (next.left, next.right) = (page.left, page.right)
        page = next
        // Two offices of three number their pages.
        let number = done.count + 1
        let words: String? = [nil, "- \(number) -", "\(number)"][Int(layout.taste / 7 % 3)]
        guard let words else { return }
        let style = layout.body.with(alignment: .centre)
        page.add(
            .text(DrawnText(words, x: page.left, y: 10, width: page.width, style: style)))
    }

    var paper: Paper { Paper(type, fields, done + [page.sheet]) }

    mutating func title(_ lines: String...) throws(DrawingError) {
        let underlined = layout.isTitleUnderlined && lines.count == 1
        for (index, line) in lines.enumerated() {
            try page.centre(
                line, size: layout.size + (index == 0 ? 3 : 1), underlined: underlined && index == 0)
        }
        page.gap(1)
    }

    /// `Nomor : …` below the title.
    mutating func number(_ value: String, _ field: String? = "nomor") throws(DrawingError) {
        if let field { know(field, value) }
        try page.centre("\(layout.word(["Nomor", "NOMOR", "Nomor"])) : \(value)", bold: false)
        page.gap(3 + layout.leading)
    }

    mutating func say(_ text: String) throws(DrawingError) {
        try page.paragraph(text, after: 1.5 + layout.leading)
    }

    mutating func list(_ entries: [String]) throws(DrawingError) {
        try page.list(entries, indent: layout.indent)
    }

    /// Widths are shares of the column of text.
    mutating func grid(_ head: [String], _ rows: [[String]], _ widths: [Double]) throws(DrawingError) {
        let sum = widths.reduce(0, +)
        let table = DrawnTable(
            x: page.left, y: page.y, columns: widths.map { $0 / sum * page.width }, rows: [head] + rows,
            style: layout.body.with(size: min(layout.size, 9.5)),
            headFill: layout.taste % 3 == 0 ? Ink(0.9, 0.9, 0.9) : nil, centred: [0])
        page.add(.table(table))
        page.y += try table.height() + 4
    }
}
