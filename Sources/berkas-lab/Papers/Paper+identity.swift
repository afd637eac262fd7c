internal import DocumentImaging
internal import DossierModel

extension Paper {
    /// The KTP card as a drawing of its own, 85.6 × 54 mm, for a copy on larger paper.
    static func ktpCard(_ person: Person) -> [DrawingItem] {
        let blue = Ink(0.78, 0.88, 0.95)
        var items: [DrawingItem] = [
            .box(
                DrawnBox(
                    x: 0, y: 0, width: 85.6, height: 54, radius: 3, fill: blue, outline: .grey, thickness: 0.3
                ))
        ]
        let head = TextStyle(family: "Liberation Sans", size: 8.6, bold: true, alignment: .centre)
        items.append(.text(DrawnText("PROVINSI KALIMANTAN TIMUR", x: 0, y: 2, width: 85.6, style: head)))
        items.append(.text(DrawnText("KOTA BONTANG", x: 0, y: 5.4, width: 85.6, style: head)))
        let number = TextStyle(family: "Liberation Mono", size: 11, bold: true)
        items.append(.text(DrawnText("NIK", x: 3, y: 10, style: head.with(size: 10, alignment: .left))))
        items.append(.text(DrawnText(": \(person.nik)", x: 19, y: 9.8, style: number)))
        let small = TextStyle(family: "Liberation Sans", size: 6.8)
        let rows: [(String, String)] = [
            ("Nama", person.name.uppercased()),
            (
                "Tempat/Tgl Lahir",
                "\(person.birthplace.uppercased()), \(Wording.short(person.born))"
            ),
            ("Jenis kelamin", person.female ? "PEREMPUAN" : "LAKI-LAKI"),
            ("Alamat", person.street.uppercased()), ("   RT/RW", "\(person.rt)/\(person.rw)"),
            ("   Kel/Desa", person.village.uppercased()), ("   Kecamatan", person.district.uppercased()),
            ("Agama", person.religion), ("Status Perkawinan", "KAWIN"),
            ("Pekerjaan", person.job.uppercased()),
            ("Kewarganegaraan", "WNI"), ("Berlaku Hingga", "SEUMUR HIDUP"),
        ]
        var y = 15.4
        for (label, value) in rows {
            items.append(.text(DrawnText(label, x: 3, y: y, style: small)))
            items.append(.text(DrawnText(": \(value)", x: 24, y: y, style: small.with(bold: true))))
            if label == "Jenis kelamin" {
                items.append(.text(DrawnText("Gol. Darah : O", x: 46, y: y, style: small)))
            }
            y += 3.05
        }
        items.append(
            .photo(
                PhotoFrame(
                    x: 63, y: 13, width: 19, height: 24, ground: person.born.year % 2 == 1 ? .red : .blue,
                    seed: person.seed)))
        let place = small.with(size: 6, alignment: .centre)
        items.append(.text(DrawnText("KOTA BONTANG", x: 60, y: 38.5, width: 25, style: place)))
        items.append(.text(DrawnText("12-05-2018", x: 60, y: 41.2, width: 25, style: place)))
        items.append(
            .signature(
                PenSignature(x: 65, y: 44, width: 15, height: 7, seed: person.seed, ink: .black)))
        return items
    }

    static func ktpTruth(_ person: Person) -> PaperTruth {
        PaperTruth(
            type: "ktp_el",
            fields: [
                "nik": person.nik, "nama": person.name.uppercased(), "tgl_lahir": Wording.short(person.born),
            ])
    }

    private static func npwpTruth(_ name: String, _ npwp: String) -> PaperTruth {
        PaperTruth(
            type: "npwp_kartu", fields: ["npwp15": TaxNumber.printed(npwp), "nama": name.uppercased()])
    }

    /// A KTP copied on an A4 sheet, slightly enlarged as counters ask for.
    static func ktp(_ person: Person, scale: Double = 1.35) -> Paper {
        var page = Typesetter()
        page.add(.group(DrawnGroup(x: 45, y: 40, degrees: 0.6, scale: scale, items: ktpCard(person))))
        return Paper(truths: [ktpTruth(person)], sheets: [page.sheet])
    }

    static func npwpCard(name: String, npwp: String, nik: String?, address: String) -> [DrawingItem] {
        let yellow = Ink(0.97, 0.93, 0.72)
        let style = TextStyle(family: "Liberation Sans", size: 7)
        var items: [DrawingItem] = [
            .box(
                DrawnBox(
                    x: 0, y: 0, width: 85.6, height: 54, radius: 3, fill: yellow, outline: .grey,
                    thickness: 0.3)),
            .text(
                DrawnText(
                    "KEMENTERIAN KEUANGAN REPUBLIK INDONESIA", x: 6, y: 3, style: style.with(bold: true))),
            .text(
                DrawnText("DIREKTORAT JENDERAL PAJAK", x: 6, y: 6.4, style: style.with(size: 8, bold: true))),
            .text(DrawnText("NOMOR POKOK WAJIB PAJAK", x: 6, y: 10.4, style: style)),
            .text(
                DrawnText(
                    "NPWP : \(TaxNumber.printed(npwp))", x: 6, y: 14.5,
                    style: style.with(size: 11.5, bold: true))
            ),
            .text(DrawnText(name.uppercased(), x: 6, y: 21, style: style.with(size: 9, bold: true))),
            .text(DrawnText(address.uppercased(), x: 6, y: 30.5, width: 72, style: style)),
            .text(DrawnText("KPP PRATAMA BONTANG", x: 6, y: 43, style: style.with(bold: true))),
            .text(DrawnText("TERDAFTAR : 14-03-2016", x: 48, y: 43, style: style)),
        ]
        if let nik { items.append(.text(DrawnText("NIK : \(nik)", x: 6, y: 26, style: style.with(size: 8)))) }
        return items
    }

    static func npwp(_ person: Person) -> Paper {
        var page = Typesetter()
        page.add(
            .group(
                DrawnGroup(
                    x: 48, y: 42, degrees: -0.8, scale: 1.3,
                    items: npwpCard(
                        name: person.name, npwp: person.npwp, nik: person.nik, address: person.address))))
        return Paper(truths: [npwpTruth(person.name, person.npwp)], sheets: [page.sheet])
    }

    static func npwp(_ company: Company) -> Paper {
        var page = Typesetter()
        page.add(
            .group(
                DrawnGroup(
                    x: 48, y: 42, degrees: 0.5, scale: 1.3,
                    items: npwpCard(
                        name: company.full, npwp: company.npwp, nik: nil, address: company.address))))
        return Paper(truths: [npwpTruth(company.full, company.npwp)], sheets: [page.sheet])
    }

    /// KTP above, NPWP below, on one sheet: two documents.
    static func ktpAndNPWP(_ person: Person) -> Paper {
        var page = Typesetter()
        page.add(.group(DrawnGroup(x: 50, y: 30, degrees: -0.5, scale: 1.25, items: ktpCard(person))))
        page.add(
            .group(
                DrawnGroup(
                    x: 51, y: 130, degrees: 0.7, scale: 1.25,
                    items: npwpCard(
                        name: person.name, npwp: person.npwp, nik: person.nik, address: person.address))))
        return Paper(truths: [ktpTruth(person), npwpTruth(person.name, person.npwp)], sheets: [page.sheet])
    }

    /// Family card, A4 landscape.
    static func kk(_ head: Person, members: [Person], number: String) throws(DrawingError) -> Paper {
        var page = Typesetter(.a4Landscape, top: 12, body: TextStyle(family: "Liberation Sans", size: 8.5))
        page.left = 12
        page.right = 12
        try page.centre("KARTU KELUARGA", size: 18)
        try page.centre("No. \(number)", size: 13)
        page.gap(3)
        let top = page.y
        try page.rows(
            [
                ("Nama Kepala Keluarga", head.name.uppercased()), ("Alamat", head.street.uppercased()),
                ("RT/RW", "\(head.rt)/\(head.rw)"), ("Desa/Kelurahan", head.village.uppercased()),
            ], indent: 2)
        page.y = top
        try page.rows(
            [
                ("Kecamatan", head.district.uppercased()), ("Kabupaten/Kota", "KOTA BONTANG"),
                ("Kode Pos", "75311"), ("Provinsi", "KALIMANTAN TIMUR"),
            ], indent: 150)
        let rows = members.enumerated().map { index, member in
            [
                "\(index + 1)", member.name.uppercased(), member.nik,
                member.female ? "PEREMPUAN" : "LAKI-LAKI",
                member.birthplace.uppercased(), Wording.short(member.born), member.religion, "SLTA/SEDERAJAT",
                member.job.uppercased(),
            ]
        }
        let small = TextStyle(family: "Liberation Sans", size: 7.4)
        let first = DrawnTable(
            x: 12, y: page.y, columns: [9, 58, 42, 27, 28, 26, 22, 30, 31],
            rows: [
                [
                    "No", "Nama Lengkap", "NIK", "Jenis Kelamin", "Tempat Lahir", "Tanggal Lahir", "Agama",
                    "Pendidikan", "Jenis Pekerjaan",
                ]
            ] + rows, style: small, headFill: Ink(0.9, 0.9, 0.9), rowHeight: 6, centred: [0, 2])
        page.add(.table(first))
        page.y += try first.height() + 4
        let second = DrawnTable(
            x: 12, y: page.y, columns: [9, 40, 62, 32, 28, 28, 37, 37],
            rows: [
                [
                    "No", "Status Perkawinan", "Status Hubungan Dalam Keluarga", "Kewarganegaraan",
                    "No. Paspor", "No. KITAP", "Ayah", "Ibu",
                ]
            ]
                + members.indices.map { index in
                    [
                        "\(index + 1)", index < 2 ? "KAWIN" : "BELUM KAWIN",
                        index == 0 ? "KEPALA KELUARGA" : index == 1 ? "ISTRI" : "ANAK", "WNI", "-", "-",
                        "SURYA", "AMINAH",
                    ]
                }, style: small, headFill: Ink(0.9, 0.9, 0.9), rowHeight: 6, centred: [0])
        page.add(.table(second))
        page.y += try second.height() + 6
        try page.set("Dikeluarkan Tanggal : 15-03-2024", indent: 2)
        page.add(
            .qr(QRSymbol("https://contoh.example/kk/\(number.suffix(4))", x: 225, y: page.y - 2, side: 24)))
        try page.set(
            "KEPALA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL\nDokumen ini telah ditandatangani secara elektronik",
            indent: 2)
        return Paper(
            "kk", ["no_kk": number, "nama_kepala_keluarga": head.name.uppercased()], [page.sheet])
    }

    /// A sheet with glued photographs and nothing else.
    static func photographs(_ person: Person, ground: PhotoFrame.Ground) -> Paper {
        var sheet = SheetDrawing.a4
        for (index, x) in [30.0, 85.0, 140.0].enumerated() {
            sheet.add(
                .photo(
                    PhotoFrame(
                        x: x, y: 40 + Double(index), width: 40, height: 60, ground: ground, seed: person.seed)
                ))
        }
        return Paper("pas_foto", ["jumlah": "3", "latar": ground == .red ? "merah" : "biru"], [sheet])
    }
}
