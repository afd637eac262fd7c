internal import DocumentImaging
internal import DossierModel

extension Paper {
    /// Plans of a house, a title on each sheet: one paper, as one set of drawings fills one requirement.
    static func plans(_ owner: Person, _ plot: Plot, titles: [String]) throws(DrawingError) -> Paper {
        var sheets: [SheetDrawing] = []
        for (index, title) in titles.enumerated() {
            sheets.append(try plan(owner, plot, title: title, sheetNumber: index + 1))
        }
        return Paper("gambar_teknis", ["judul": titles.first ?? "", "skala": "1 : 100"], sheets)
    }

    /// Plan of a house with a title block.
    private static func plan(
        _ owner: Person, _ plot: Plot, title: String, sheetNumber: Int
    ) throws(DrawingError) -> SheetDrawing {
        var page = Typesetter(.a4Landscape, body: TextStyle(family: "Liberation Sans", size: 9))
        page.add(.box(DrawnBox(x: 8, y: 8, width: 281, height: 188, thickness: 0.6)))
        let walls: [(Double, Double, Double, Double)] = [
            (40, 30, 130, 110), (40, 30, 60, 50), (100, 30, 70, 45), (40, 80, 45, 60), (110, 90, 60, 50),
        ]
        for (x, y, width, height) in walls {
            page.add(.box(DrawnBox(x: x, y: y, width: width, height: height, thickness: 0.9)))
            page.add(.box(DrawnBox(x: x + 1.6, y: y + 1.6, width: width - 3.2, height: height - 3.2)))
        }
        let rooms = [
            ("R. TIDUR", 60.0, 53.0), ("R. TAMU", 128, 50), ("DAPUR", 56, 108), ("R. KELUARGA", 128, 112),
            ("KM/WC", 92, 95),
        ]
        for (name, x, y) in rooms { page.add(.text(DrawnText(name, x: x, y: y, style: page.body))) }
        page.add(.line(DrawnLine(40, 150, 170, 150, thickness: 0.2)))
        page.add(.text(DrawnText("12.00", x: 100, y: 145.5, style: page.body)))
        page.add(.line(DrawnLine(180, 30, 180, 140, thickness: 0.2)))
        page.add(.text(DrawnText("8.00", x: 182, y: 84, style: page.body)))
        for index in 0..<14 {
            let x = 42 + Double(index) * 9
            page.add(.line(DrawnLine(x, 30, x, 140, thickness: 0.12, dashed: true, ink: .grey)))
        }
        page.add(
            .text(
                DrawnText(
                    "\(title)\nSKALA 1 : 100", x: 85, y: 158, style: page.body.with(size: 13, bold: true))))
        let block = DrawnTable(
            x: 205, y: 130, columns: [26, 56],
            rows: [
                ["JUDUL GAMBAR", title], ["PEKERJAAN", "RUMAH TINGGAL 1 LANTAI"],
                ["PEMILIK", owner.name.uppercased()], ["LOKASI", plot.street], ["SKALA", "1 : 100"],
                ["DIGAMBAR", "CONTOH STUDIO"], ["DIPERIKSA", "Ir. CONTOH"],
                ["NO. LEMBAR", "0\(sheetNumber)"],
            ], style: page.body.with(size: 7.5))
        page.add(.table(block))
        return page.sheet
    }

    /// A sketch of where the place is.
    static func sketch(_ person: Person, title: String, at address: String) throws(DrawingError) -> Paper {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 10))
        try page.centre("DENAH LOKASI", size: 16)
        try page.centre(title, size: 11, bold: false)
        page.add(.box(DrawnBox(x: 25, y: 45, width: 160, height: 150)))
        for (fromX, fromY, toX, toY) in [(25.0, 100.0, 185.0, 104.0), (95, 45, 92, 195), (25, 160, 185, 158)]
        {
            page.add(.line(DrawnLine(fromX, fromY, toX, toY, thickness: 5, ink: Ink(0.85, 0.85, 0.85))))
            page.add(.line(DrawnLine(fromX, fromY, toX, toY, thickness: 0.3, dashed: true)))
        }
        page.add(.box(DrawnBox(x: 104, y: 112, width: 26, height: 18, fill: Ink(0.6, 0.6, 0.6))))
        let labels = [
            ("JL. CONTOH RAYA", 35.0, 92.0), ("JL. CONTOH PELABUHAN", 110, 148), ("GANG CONTOH 2", 62, 60),
            ("LOKASI", 108, 133), ("MASJID", 45, 120), ("SEKOLAH", 145, 75), ("UTARA", 165, 48),
        ]
        for (text, x, y) in labels {
            page.add(.text(DrawnText(text, x: x, y: y, style: page.body.with(bold: text == "LOKASI"))))
        }
        page.add(.line(DrawnLine(170, 66, 170, 54, thickness: 0.6)))
        page.y = 202
        try page.rows([
            ("Alamat", address), ("Titik koordinat", "0.13245, 117.48213"), ("Pemohon", person.name),
        ])
        return Paper("denah_lokasi", ["alamat": address, "koordinat": "0.13245, 117.48213"], [page.sheet])
    }

    static func billboard(
        _ company: Company, size: String, at address: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 11))
        try page.centre("DESAIN REKLAME", size: 16)
        page.gap(5)
        let y = page.y
        page.add(
            .box(DrawnBox(x: 45, y: y, width: 120, height: 60, fill: Ink(0.85, 0.92, 0.98), thickness: 0.8)))
        page.add(
            .text(
                DrawnText(
                    company.name.uppercased(), x: 50, y: y + 15, width: 110,
                    style: TextStyle(family: "Liberation Sans", size: 24, bold: true, alignment: .centre))))
        page.add(
            .text(
                DrawnText(
                    "Mitra Bangunan Anda", x: 50, y: y + 42, width: 110,
                    style: TextStyle(family: "P052", size: 15, italic: true, alignment: .centre))))
        page.add(.box(DrawnBox(x: 101, y: y + 60, width: 8, height: 45, fill: .grey)))
        page.y = y + 112
        try page.rows([
            ("Ukuran Reklame", size), ("Jumlah sisi", "2"), ("Jenis", "Billboard"),
            ("Tinggi tiang", "6 meter"),
            ("Isi Reklame", "\(company.name) - Mitra Bangunan Anda"), ("Lokasi pemasangan", address),
            ("Penyelenggara", company.full),
        ])
        return Paper("desain_reklame", ["ukuran": size], [page.sheet])
    }

    /// A page of photographs with captions.
    static func sitePhotos(_ title: String, at address: String, seed: UInt64) throws(DrawingError) -> Paper {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 11))
        try page.centre("DOKUMENTASI FOTO LOKASI", size: 14)
        try page.centre(title, bold: false)
        page.gap(4)
        for index in 0..<2 {
            let y = page.y
            page.add(.box(DrawnBox(x: 40, y: y, width: 130, height: 48, fill: Ink(0.6, 0.78, 0.92))))
            page.add(.box(DrawnBox(x: 40, y: y + 48, width: 130, height: 38, fill: Ink(0.5, 0.5, 0.46))))
            page.add(
                .box(
                    DrawnBox(
                        x: 65 + Double(index) * 15, y: y + 22, width: 65, height: 44,
                        fill: Ink(0.85, 0.75, 0.6))))
            page.add(
                .box(
                    DrawnBox(
                        x: 75 + Double(index) * 15, y: y + 44, width: 14, height: 22,
                        fill: Ink(0.3, 0.2, 0.15))))
            page.y = y + 89
            try page.centre(index == 0 ? "Tampak depan" : "Tampak samping", bold: false)
            page.gap(4)
        }
        try page.rows([("Alamat", address)])
        return Paper("foto_lokasi", [:], [page.sheet])
    }
}
