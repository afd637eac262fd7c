internal import DocumentImaging
internal import DossierModel

extension Paper {
    /// A bill of an office: letterhead, table head, banner and the head of a card in white on dark grounds, `ground` of
    /// the first.
    static func duesBill(_ person: Person, ground: Ink) throws(DrawingError) -> SheetDrawing {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 10))
        try page.dark(["PEMERINTAH KOTA BONTANG", "BADAN PENDAPATAN DAERAH"], sizes: [12, 15], ground)
        try page.dark(["Jalan Contoh Raya 17, Bontang 75311, telepon 0548 20000"], sizes: [8], ground)
        page.gap(6)
        try page.centre("SURAT TAGIHAN RETRIBUSI", size: 13)
        page.gap(3)
        try page.rows([
            ("Nama", person.name), ("Alamat", person.street), ("NIK", person.nik),
            ("NPWP", TaxNumber.printed(person.npwp)),
        ])
        try page.darkHeaded([
            ["No", "Uraian Layanan", "Masa", "Jumlah (Rp)"],
            ["1", "Pelayanan kebersihan toko", "Januari 2026", "125.000"],
            ["2", "Sewa tempat usaha", "Februari 2026", "750.000"],
            ["3", "Izin pemasangan reklame", "Maret 2026", "310.000"],
        ])
        page.gap(4)
        try page.dark(["BAYAR SEBELUM 30 NOVEMBER 2026"], sizes: [12], .black)
        page.gap(4)
        try page.paragraph(
            "Pembayaran dilakukan di loket bank daerah dengan membawa lembar ini. Keterlambatan dikenai denda dua "
                + "persen setiap bulan dari jumlah yang terutang.")
        try page.card(person, head: "KARTU WAJIB RETRIBUSI")
        return page.sheet
    }
}

extension Typesetter {
    /// Centred lines in white on one dark ground.
    fileprivate mutating func dark(
        _ lines: [String], sizes: [Double], _ ground: Ink
    ) throws(DrawingError) {
        let texts = zip(lines, sizes).map { line, size in
            DrawnText(
                line, x: left, y: 0, width: width,
                style: body.with(size: size, bold: size > 9, alignment: .centre, ink: .white))
        }
        var height = 4.0
        for text in texts { height += try text.extent().height }
        add(.box(DrawnBox(x: left, y: y, width: width, height: height, fill: ground, outline: nil)))
        var top = y + 2
        for text in texts {
            var placed = text
            placed.y = top
            add(.text(placed))
            top += try text.extent().height
        }
        y += height
    }

    /// A ruled table whose head is white on black.
    fileprivate mutating func darkHeaded(_ rows: [[String]]) throws(DrawingError) {
        let columns = [12, 78, 35, width - 125]
        let table = DrawnTable(
            x: left, y: y + 6, columns: columns, rows: Array(rows.dropFirst()), style: body)
        add(.box(DrawnBox(x: left, y: y, width: width, height: 6, fill: .black)))
        var x = left
        for (title, column) in zip(rows[0], columns) {
            let style = body.with(size: 9, bold: true, alignment: .centre, ink: .white)
            add(.text(DrawnText(title, x: x, y: y + 1, width: column, style: style)))
            x += column
        }
        add(.table(table))
        y += try table.height() + 6
    }

    /// A card with a dark head, in its own size.
    fileprivate mutating func card(_ person: Person, head: String) throws(DrawingError) {
        let x = left + 5
        add(.box(DrawnBox(x: x, y: y, width: 85.6, height: 54, outline: .grey)))
        add(.box(DrawnBox(x: x, y: y, width: 85.6, height: 11, fill: .stampBlue, outline: nil)))
        let title = body.with(size: 9, bold: true, alignment: .centre, ink: .white)
        add(.text(DrawnText(head, x: x, y: y + 3.5, width: 85.6, style: title)))
        let rows = [person.name.uppercased(), "NIK \(person.nik)", person.street, person.village]
        for (index, row) in rows.enumerated() {
            add(.text(DrawnText(row, x: x + 5, y: y + 15 + 6 * Double(index), style: body.with(size: 8))))
        }
        y += 58
    }
}
