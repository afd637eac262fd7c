internal import DocumentImaging
internal import DossierModel

/// Sets a letter from top to bottom.
struct Typesetter {
    private(set) var sheet: SheetDrawing
    /// Where the next line begins, millimetres.
    var y: Double
    var left = 25.0
    var right = 20.0
    var body: TextStyle

    init(_ sheet: SheetDrawing = .a4, top: Double = 20, body: TextStyle = TextStyle(size: 11.5)) {
        self.sheet = sheet
        y = top
        self.body = body
        let mark = TextStyle(family: "Liberation Sans", size: 6, alignment: .centre, ink: .grey)
        self.sheet.add(
            .text(
                DrawnText("SPESIMEN", x: 0, y: sheet.height - 7, width: sheet.width, style: mark)))
    }

    var width: Double { sheet.width - left - right }

    mutating func add(_ item: DrawingItem) { sheet.add(item) }

    mutating func gap(_ millimetres: Double) { y += millimetres }

    /// A text in the column, and the place after it.
    mutating func set(
        _ text: String, _ style: TextStyle? = nil, indent: Double = 0, after: Double = 1.2
    ) throws(DrawingError) {
        let drawn = DrawnText(text, x: left + indent, y: y, width: width - indent, style: style ?? body)
        sheet.add(.text(drawn))
        y += try drawn.extent().height + after
    }

    mutating func centre(
        _ text: String, size: Double? = nil, bold: Bool = true, underlined: Bool = false
    ) throws(DrawingError) {
        try set(
            text,
            body.with(
                size: size ?? body.size, bold: bold, underlined: underlined, alignment: .centre), after: 0.6)
    }

    mutating func paragraph(_ text: String, after: Double = 2.5) throws(DrawingError) {
        try set(text, body.with(alignment: .justified), after: after)
    }

    /// `label : value` rows.
    mutating func rows(
        _ rows: [(String, String)], label: Double = 42, indent: Double = 8, bold: Bool = false
    ) throws(DrawingError) {
        for (name, value) in rows {
            sheet.add(.text(DrawnText(name, x: left + indent, y: y, style: body)))
            sheet.add(.text(DrawnText(":", x: left + indent + label, y: y, style: body)))
            let drawn = DrawnText(
                value, x: left + indent + label + 4, y: y, width: width - indent - label - 4,
                style: body.with(bold: bold))
            sheet.add(.text(drawn))
            y += max(5.4, try drawn.extent().height + 0.8)
        }
        y += 2
    }

    mutating func list(_ entries: [String], indent: Double = 8) throws(DrawingError) {
        for (index, entry) in entries.enumerated() {
            sheet.add(.text(DrawnText("\(index + 1).", x: left + indent, y: y, style: body)))
            let drawn = DrawnText(
                entry, x: left + indent + 7, y: y, width: width - indent - 7, style: body)
            sheet.add(.text(drawn))
            y += try drawn.extent().height + 0.8
        }
        y += 2
    }

    /// A letterhead: an emblem, centred lines, a double rule.
    mutating func letterhead(
        _ lines: [String], address: String, family: String = "Liberation Serif", emblem: Bool = true
    ) throws(DrawingError) {
        if emblem { shield(x: left + 2, y: y) }
        let head = TextStyle(family: family, size: 13, bold: true, alignment: .centre)
        let column = (x: left + 20, width: width - 24)
        for (index, line) in lines.enumerated() {
            let style = head.with(size: index == lines.count - 1 ? 15.5 : 13)
            let drawn = DrawnText(line, x: column.x, y: y, width: column.width, style: style)
            sheet.add(.text(drawn))
            y += try drawn.extent().height + 0.3
        }
        let drawn = DrawnText(
            address, x: column.x, y: y, width: column.width, style: head.with(size: 8.5, bold: false))
        sheet.add(.text(drawn))
        y += try drawn.extent().height + 2
        sheet.add(.line(DrawnLine(left, y, sheet.width - right, y, thickness: 0.9)))
        sheet.add(.line(DrawnLine(left, y + 1.2, sheet.width - right, y + 1.2, thickness: 0.25)))
        y += 6
    }

    /// An emblem that belongs to nobody.
    private mutating func shield(x: Double, y: Double) {
        sheet.add(.box(DrawnBox(x: x, y: y, width: 16, height: 19, radius: 5, thickness: 0.6)))
        sheet.add(
            .box(DrawnBox(x: x + 1.4, y: y + 1.4, width: 13.2, height: 16.2, radius: 4, thickness: 0.3)))
        sheet.add(.line(DrawnLine(x + 8, y + 4, x + 8, y + 15, thickness: 0.8)))
        sheet.add(.line(DrawnLine(x + 3.5, y + 12.5, x + 12.5, y + 12.5, thickness: 0.8)))
        sheet.add(.line(DrawnLine(x + 3.5, y + 8, x + 12.5, y + 8, thickness: 0.4)))
    }

    /// Place and day, office, signature, name; with an office stamp or a duty stamp where asked.
    mutating func signed(
        place: String = "Bontang", on day: String, role: String, name: String, number: String? = nil,
        x: Double = 115, seed: UInt64, stamp: (upper: String, lower: String, middle: String)? = nil,
        duty: String? = nil
    ) throws(DrawingError) {
        let style = body
        let column = sheet.width - right - x
        if !day.isEmpty {
            sheet.add(.text(DrawnText("\(place), \(day)", x: x, y: y, style: style)))
            y += 6
        }
        let office = DrawnText(role, x: x, y: y, width: column, style: style)
        sheet.add(.text(office))
        y += try office.extent().height + 1
        let top = y
        if let duty {
            sheet.add(.dutyStamp(DutyStamp(x: x - 8, y: top + 1, serial: duty)))
        }
        sheet.add(.signature(PenSignature(x: x + 6, y: top + 3, seed: seed)))
        if let stamp {
            sheet.add(
                .stamp(
                    RoundStamp(
                        x: x + 2, y: top + 10, radius: 17, upper: stamp.upper, lower: stamp.lower,
                        middle: stamp.middle, tilt: Double(seed % 23) - 11)))
        }
        y = top + 23
        sheet.add(.text(DrawnText(name, x: x, y: y, style: style.with(bold: true, underlined: true))))
        y += 5.2
        if let number {
            sheet.add(.text(DrawnText(number, x: x, y: y, style: style)))
            y += 5.2
        }
    }
}
