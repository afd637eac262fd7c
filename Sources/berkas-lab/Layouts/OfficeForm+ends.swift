internal import DocumentImaging
internal import DossierModel

extension OfficeForm {
    /// The letterhead; `field` where its line `naming` is to be read.
    mutating func head(
        _ lines: [String], _ address: String, field: String? = nil, naming: Int? = nil
    ) throws(DrawingError) {
        if let field { know(field, lines[naming ?? lines.count - 1]) }
        switch layout.head {
        case .emblem: try page.letterhead(lines, address: address, family: layout.family)
        case .centred:
            try page.letterhead(lines, address: address, family: layout.family, emblem: false)
        case .left: try leftHead(lines, address)
        case .framed:
            let top = page.y
            page.gap(2)
            for line in lines { try page.centre(line, size: layout.size + 2) }
            try page.centre(address, size: 8.5, bold: false)
            page.gap(1.5)
            page.add(
                .box(
                    DrawnBox(
                        x: page.left, y: top, width: page.width, height: page.y - top, thickness: 0.4)))
            page.gap(5)
        }
    }

    private mutating func leftHead(_ lines: [String], _ address: String) throws(DrawingError) {
        for line in lines {
            try page.set(line, layout.body.with(size: layout.size + 2, bold: true), after: 0.3)
        }
        try page.set(address, layout.body.with(size: 8.5), after: 2)
        page.add(
            .line(DrawnLine(page.left, page.y, page.sheet.width - page.right, page.y, thickness: 0.5)))
        page.gap(5)
    }

    /// Place and day, office, name and whatever is put over it; `field` of the day.
    mutating func sign(
        _ day: CalendarDay?, field: String? = "tanggal", place: String = "Bontang", role: String,
        name: String,
        number: String? = nil, seed: UInt64, stamp: (upper: String, lower: String, middle: String)? = nil,
        duty: Bool = false
    ) throws(DrawingError) {
        if let day, let field { know(field, layout.day(day)) }
        page.gap(3)
        let x = layout.signsLeft ? page.left + 3 : page.sheet.width - page.right - 75
        try page.signed(
            place: place, on: day.map(layout.day) ?? "", role: role, name: name, number: number, x: x,
            seed: seed, stamp: stamp, duty: duty ? "9F\(seed % 90_000 + 10_000)LX97" : nil)
    }

    /// The day at the top right, as letters have it.
    mutating func dated(_ day: CalendarDay, field: String) throws(DrawingError) {
        know(field, layout.day(day))
        try page.set(
            "Bontang, \(layout.day(day))",
            layout.datesAtTop ? layout.body : layout.body.with(alignment: .right), after: 2)
    }

    /// Names a duty stamp that the signature bears.
    mutating func stamped() { know("meterai", "ya") }
}
