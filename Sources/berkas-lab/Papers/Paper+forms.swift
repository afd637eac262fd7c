internal import DocumentImaging
internal import DossierModel

extension SheetDrawing {
    /// A card in its own size, a little askew, alone on A4.
    static func card(_ items: [DrawingItem], _ turn: Int) -> SheetDrawing {
        var page = Typesetter()
        page.add(
            .group(
                DrawnGroup(
                    x: 30 + Double(turn % 3) * 30, y: 40 + Double(turn % 4) * 40,
                    degrees: Double(turn % 5) - 1.7, items: items)))
        return page.sheet
    }

    /// A letter in large print with two cards in their own size below.
    static func letter(_ person: Person, with cards: [[DrawingItem]]) throws(DrawingError) -> SheetDrawing {
        var page = Typesetter(body: TextStyle(size: 14))
        try page.centre("SURAT KETERANGAN", size: 18, underlined: true)
        page.gap(8)
        try page.paragraph(
            "Yang bertanda tangan di bawah ini menerangkan bahwa fotokopi kartu yang tertera pada lembar ini "
                + "sesuai dengan kartu aslinya dan masih berlaku.")
        try page.rows([("Nama", person.name), ("Alamat", person.street)])
        try page.paragraph("Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.")
        for (index, card) in cards.enumerated() {
            page.add(
                .group(
                    DrawnGroup(
                        x: 18 + Double(index) * 92, y: page.y + 20, degrees: Double(index) * 2 - 1,
                        items: card)))
        }
        return page.sheet
    }
}

extension Paper {
    /// An application form: headings in white on black, ruled fields, dotted lines to write on.
    static func form(_ person: Person) throws(DrawingError) -> SheetDrawing {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 10))
        page.bar("FORMULIR PERMOHONAN IZIN", size: 15, height: 11)
        page.bar("A. DATA PEMOHON", size: 10.5, height: 6.5)
        try page.table([
            ["Nama Lengkap", person.name.uppercased()], ["Nomor Induk Kependudukan", person.nik],
            ["Tempat dan Tanggal Lahir", "\(person.birthplace), \(Wording.long(person.born))"],
            ["Alamat Tempat Tinggal", person.address], ["Pekerjaan", person.job],
            ["Nomor Pokok Wajib Pajak", TaxNumber.printed(person.npwp)],
        ])
        page.bar("B. DATA USAHA", size: 10.5, height: 6.5)
        try page.table([
            ["Nama Usaha", "Toko Bangunan Contoh"], ["Alamat Usaha", person.street],
            ["Kelurahan", person.village], ["Kecamatan", person.district],
            ["Luas Tempat Usaha", "120 meter persegi"],
        ])
        page.bar("C. PERNYATAAN", size: 10.5, height: 6.5)
        try page.paragraph(
            "Saya menyatakan bahwa seluruh keterangan di atas adalah benar, dan bersedia menerima sanksi apabila "
                + "di kemudian hari ternyata tidak benar.")
        for label in ["Tanda tangan pemohon", "Diterima oleh petugas", "Tanggal penerimaan"] {
            page.add(.text(DrawnText(label, x: page.left, y: page.y, style: page.body)))
            page.add(
                .line(
                    DrawnLine(
                        page.left + 55, page.y + 4.4, page.sheet.width - page.right, page.y + 4.4,
                        thickness: 0.3,
                        dashed: label.hasPrefix("D"))))
            page.y += 9
        }
        return page.sheet
    }
}

extension Typesetter {
    /// A heading in white on black over the whole width.
    fileprivate mutating func bar(_ text: String, size: Double, height: Double) {
        add(.box(DrawnBox(x: left, y: y, width: width, height: height, fill: .black)))
        let style = body.with(size: size, bold: true, ink: .white)
        add(.text(DrawnText(text, x: left + 3, y: y + (height - size * 0.41) / 2, style: style)))
        y += height + 1.5
    }

    fileprivate mutating func table(_ rows: [[String]]) throws(DrawingError) {
        let table = DrawnTable(
            x: left, y: y, columns: [60, width - 60], rows: [["Isian", "Keterangan"]] + rows, style: body)
        add(.table(table))
        y += try table.height() + 4
    }
}
