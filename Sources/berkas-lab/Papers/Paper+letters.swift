internal import DocumentImaging
internal import DossierModel

extension Paper {
    /// An application letter to the licensing office; `number` is the application's, where the form has it.
    static func application(
        _ person: Person, permit: String, place: String, on day: String, company: Company? = nil,
        number: String? = nil, attachments: [String]
    ) throws(DrawingError) -> Paper {
        var page = Typesetter()
        let right = page.body.with(alignment: .right)
        try page.set("Bontang, \(Wording.long(Wording.day(day)))", right, after: 2)
        var head = [("Perihal", "Permohonan \(permit)"), ("Lampiran", "1 (satu) berkas")]
        if let number { head.insert(("No. Permohonan", number), at: 0) }
        try page.rows(head, label: 32, indent: 0)
        try page.set(
            "Kepada Yth.\nKepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu\nKota Bontang\n"
                + "di -\n     Bontang", after: 4)
        try page.set("Dengan hormat,", after: 2)
        try page.set("Yang bertanda tangan di bawah ini :", after: 2)
        var rows = [
            ("Nama", person.titled), ("NIK", person.nik),
            ("Tempat/Tanggal Lahir", "\(person.birthplace), \(Wording.long(person.born))"),
            ("Alamat", person.address), ("No. HP", person.phone),
        ]
        if let company {
            rows += [("Nama Perusahaan", company.full), ("NIB", company.nib)]
        }
        try page.rows(rows)
        try page.paragraph("dengan ini mengajukan permohonan \(permit) pada \(place).")
        try page.paragraph("Sebagai bahan pertimbangan, bersama ini kami lampirkan :", after: 1)
        try page.list(attachments)
        try page.paragraph(
            "Demikian permohonan ini kami sampaikan, atas perhatiannya diucapkan terima kasih.", after: 5)
        try page.signed(
            on: "", role: "Hormat saya,", name: person.titled, seed: person.seed,
            duty: "7A2B\(person.seed % 10_000)KD99")
        return Paper(
            "surat_permohonan",
            [
                "nama": person.titled, "nik": person.nik, "perihal": "Permohonan \(permit)",
                "tempat_tanggal": Wording.long(Wording.day(day)),
            ], [page.sheet])
    }

    static func attorney(
        giver: Person, taker: Person, purpose: String, on day: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter(.f4)
        try page.centre("SURAT KUASA", size: 15, underlined: true)
        page.gap(6)
        try page.set("Yang bertanda tangan di bawah ini :", after: 2)
        try page.rows([("Nama", giver.name), ("NIK", giver.nik), ("Alamat", giver.address)])
        try page.paragraph(
            "Selanjutnya disebut PEMBERI KUASA, dengan ini memberikan kuasa kepada :")
        try page.rows([("Nama", taker.name), ("NIK", taker.nik), ("Alamat", taker.address)])
        try page.set("Selanjutnya disebut PENERIMA KUASA.", after: 4)
        try page.centre("--------------------------- KHUSUS ---------------------------", bold: false)
        page.gap(3)
        try page.paragraph(
            "Untuk dan atas nama Pemberi Kuasa mengurus \(purpose) pada Dinas Penanaman Modal dan Pelayanan "
                + "Terpadu Satu Pintu Kota Bontang, menandatangani formulir, menyerahkan dan mengambil berkas."
        )
        try page.paragraph(
            "Demikian surat kuasa ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
            after: 5)
        try page.set("Bontang, \(Wording.long(Wording.day(day)))", page.body.with(alignment: .right))
        let top = page.y
        try page.signed(on: "", role: "Penerima Kuasa,", name: taker.name, x: 30, seed: taker.seed)
        page.y = top
        try page.signed(
            on: "", role: "Pemberi Kuasa,", name: giver.name, x: 125, seed: giver.seed,
            duty: "4C1D\(giver.seed % 10_000)MR98")
        return Paper(
            "surat_kuasa",
            [
                "pemberi_nama": giver.name, "pemberi_nik": giver.nik, "penerima_nama": taker.name,
                "penerima_nik": taker.nik, "tanggal": Wording.long(Wording.day(day)),
            ], [page.sheet])
    }

    /// A declaration; `title` goes below the heading.
    static func declaration(
        _ person: Person, title: String, says: String, on day: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter(.f4, body: TextStyle(family: "Liberation Sans", size: 11))
        try page.centre("SURAT PERNYATAAN", size: 14, underlined: true)
        try page.centre(title.uppercased(), size: 11.5)
        page.gap(7)
        try page.set("Yang bertanda tangan di bawah ini :", after: 2)
        try page.rows([("Nama", person.titled), ("NIK", person.nik), ("Alamat", person.address)])
        try page.paragraph("Dengan ini menyatakan dengan sesungguhnya bahwa \(says).")
        try page.paragraph(
            "Demikian surat pernyataan ini saya buat dengan sebenarnya tanpa ada paksaan dari pihak manapun. "
                + "Apabila di kemudian hari terbukti tidak benar, saya bersedia dituntut sesuai ketentuan "
                + "peraturan perundang-undangan.", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "Yang membuat pernyataan,", name: person.titled,
            seed: person.seed, duty: "9F3E\(person.seed % 10_000)LX97")
        return Paper(
            "surat_pernyataan",
            ["nama": person.titled, "nik": person.nik, "tanggal": Wording.long(Wording.day(day))],
            [page.sheet])
    }

    static func sppl(
        _ person: Person, business: String, at address: String, kind: String, on day: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter(.f4, body: TextStyle(size: 11))
        try page.centre(
            "SURAT PERNYATAAN KESANGGUPAN PENGELOLAAN DAN\nPEMANTAUAN LINGKUNGAN HIDUP (SPPL)", size: 13)
        page.gap(5)
        try page.set("Kami yang bertanda tangan di bawah ini :", after: 2)
        try page.rows([
            ("Nama", person.name), ("Jabatan", "Pemilik"), ("Alamat", person.address),
            ("Nomor Telp.", person.phone),
        ])
        try page.set("Selaku penanggung jawab atas pengelolaan lingkungan dari :", after: 2)
        try page.rows([
            ("Nama usaha/kegiatan", business), ("Alamat usaha", address), ("Jenis usaha", kind),
            ("Kapasitas", "1 (satu) unit bangunan"),
        ])
        try page.set("Dengan dampak lingkungan yang terjadi berupa :")
        try page.list([
            "Limbah padat domestik", "Limbah cair dan air larian", "Kebisingan pada jam operasional",
        ])
        try page.paragraph(
            "merencanakan untuk melakukan pengelolaan dan pemantauan dampak lingkungan melalui :", after: 1)
        try page.list([
            "Menyediakan tempat sampah terpilah dan mengangkutnya setiap hari",
            "Membuat saluran dan sumur resapan", "Membatasi jam operasional pukul 08.00 - 21.00 WITA",
        ])
        try page.paragraph(
            "Pada prinsipnya bersedia untuk dengan sungguh-sungguh melaksanakan seluruh pengelolaan dan "
                + "pemantauan dampak lingkungan sebagaimana tersebut di atas.", after: 6)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "Yang menyatakan,", name: person.name,
            seed: person.seed &+ 5, duty: "2B7A\(person.seed % 10_000)QN96")
        return Paper(
            "sppl",
            [
                "nama": person.name, "usaha": business, "lokasi": address,
                "tanggal": Wording.long(Wording.day(day)),
            ], [page.sheet])
    }

    /// A ward office's statement of domicile or business.
    static func domicile(_ person: Person, business: String, on day: String) throws(DrawingError) -> Paper {
        var page = Typesetter()
        try page.letterhead(
            [
                "PEMERINTAH KOTA BONTANG", "KECAMATAN \(person.district.uppercased())",
                "KELURAHAN \(person.village.uppercased())",
            ], address: "Jalan Contoh No. 1 Bontang Kode Pos 75311 Telp. (0548) 00099")
        try page.centre("SURAT KETERANGAN USAHA", size: 13, underlined: true)
        let number = "500/\(person.seed % 900 + 100)/KEL-\(person.village.prefix(2).uppercased())/XI/2026"
        try page.centre("Nomor : \(number)", bold: false)
        page.gap(5)
        try page.paragraph(
            "Lurah \(person.village) Kecamatan \(person.district) Kota Bontang menerangkan bahwa :")
        try page.rows([
            ("Nama", person.name), ("NIK", person.nik),
            ("Tempat/Tgl Lahir", "\(person.birthplace), \(Wording.short(person.born))"),
            ("Pekerjaan", person.job), ("Alamat", person.address), ("Nama Usaha", business),
        ])
        try page.paragraph(
            "Benar nama tersebut di atas berdomisili di wilayah kami dan mempunyai usaha \(business) yang "
                + "masih berjalan sampai saat surat ini dikeluarkan.")
        try page.paragraph(
            "Demikian surat keterangan ini diberikan untuk dipergunakan sebagaimana mestinya.", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "LURAH \(person.village.uppercased())",
            name: "H. ABDUL GAFAR, S.Sos", number: "NIP. 19720304 199803 1 999", seed: 777,
            stamp: ("PEMERINTAH KOTA BONTANG", "KELURAHAN", person.village.uppercased()))
        return Paper(
            "surat_domisili",
            ["nomor": number, "nama": person.name, "tanggal": Wording.long(Wording.day(day))], [page.sheet])
    }
}
