internal import DocumentImaging
internal import DossierModel

extension PaperShelf {
    mutating func attachments(_ type: String, _ variant: String?, _ make: Making) throws -> Paper? {
        switch type {
        case "denah_lokasi":
            try Paper.sketch(person, title: situation.business, at: situation.place).inAnotherFace(&random)
        case "foto_lokasi":
            try Paper.sitePhotos(situation.business, at: situation.place, seed: person.seed).inAnotherFace(
                &random)
        case "desain_reklame": try design()
        case "daftar_sarpras": try inventory(variant, make)
        case "perjanjian_kerjasama": try cooperation(make)
        case "bpjs": try insurance(variant, make)
        case "sppl", "ukl_upl": try environment(type, make)
        case "proposal": try proposal(variant, make)
        case "lain_lain": try loose(variant, make)
        default: nil
        }
    }

    private mutating func design() throws -> Paper {
        guard let company = situation.company else {
            var form = OfficeForm("desain_reklame", Layout(&random))
            try form.title("GAMBAR REKLAME")
            try form.rows([
                PrintedRow(["Ukuran Reklame", "Ukuran"], "4 x 2 meter", "ukuran"),
                PrintedRow("Jumlah sisi", "1", "jumlah_sisi"), PrintedRow("Isi Reklame", situation.business),
            ])
            form.page.add(.box(DrawnBox(x: 40, y: form.page.y + 6, width: 120, height: 60, thickness: 0.8)))
            return form.paper
        }
        return try Paper.billboard(
            company, size: "\(random.number(2...6)) x \(random.number(2...4)) meter", at: situation.place
        )
        .inAnotherFace(&random)
    }

    private mutating func inventory(_ variant: String?, _ make: Making) throws -> Paper {
        var form = OfficeForm("daftar_sarpras", make.layout)
        try form.title(
            "DAFTAR SARANA DAN PRASARANA",
            (variant ?? situation.facility).replacing("_", with: " ").uppercased())
        let goods = random.mixed([
            "Meja dan kursi", "Lemari arsip", "Komputer", "Tensimeter", "Timbangan", "Alat pemadam api",
            "Papan tulis",
            "Kendaraan", "Lemari pendingin", "Tempat sampah",
        ])
        try form.grid(
            ["No", "Nama Barang", "Jumlah", "Kondisi", "Keterangan"],
            goods.prefix(random.number(5...9)).enumerated().map {
                ["\($0 + 1)", $1, "\($0 % 4 + 1)", "Baik", "-"]
            },
            [1, 5, 2, 2, 2])
        try form.sign(make.day, field: nil, role: "Penanggung jawab,", name: person.name, seed: person.seed)
        return form.paper
    }

    private mutating func cooperation(_ make: Making) throws -> Paper {
        var form = OfficeForm("perjanjian_kerjasama", make.layout)
        try form.title("PERJANJIAN KERJA SAMA", "APOTEKER DENGAN PEMILIK SARANA APOTEK")
        try form.rows([
            PrintedRow("Pihak Pertama", situation.pharmacist.name, "pihak"),
            PrintedRow("Pihak Kedua", person.name, "pihak_kedua"),
        ])
        try form.page.centre("Pasal 1", bold: false)
        try form.page.set("Perjanjian ini berlaku sampai dengan \(make.layout.day(make.until)).", after: 3)
        form.know("berakhir", make.layout.day(make.until))
        try form.sign(
            make.day, field: nil, role: "Pihak Kedua,", name: person.name, seed: person.seed, duty: true)
        return form.paper
    }

    private mutating func insurance(_ variant: String?, _ make: Making) throws -> Paper {
        let isSlip = variant?.hasPrefix("slip") == true
        let months = ["Agustus", "September", "Oktober"]
        var form = OfficeForm("bpjs", make.layout)
        try form.title("BPJS KETENAGAKERJAAN", isSlip ? "BUKTI PEMBAYARAN IURAN" : "SERTIFIKAT KEPESERTAAN")
        try form.rows([
            PrintedRow("Nama Peserta", person.name.uppercased()),
            PrintedRow(["NPP", "Nomor Kepesertaan"], "NN00\(random.number(9_000...9_999))", "npp"),
            PrintedRow(
                ["Bulan Iuran", "Periode"], "\(random.one(of: months)) \(situation.received.year)", "bulan"),
            PrintedRow("Program", "JHT, JKK, JKM"),
        ])
        return form.paper
    }

    private mutating func environment(_ type: String, _ make: Making) throws -> Paper {
        var form = OfficeForm(type, make.layout)
        if type == "ukl_upl" {
            try form.title("UPAYA PENGELOLAAN LINGKUNGAN DAN", "UPAYA PEMANTAUAN LINGKUNGAN (UKL-UPL)")
            try form.number(letterNumber("PKPLH", make.day, unit: "DLH"))
            try form.rows([
                PrintedRow(["Nama Usaha", "Kegiatan"], situation.business, "kegiatan"),
                PrintedRow("Lokasi", situation.place),
            ])
            try form.list(["Dampak debu pada masa konstruksi", "Dampak limbah cair", "Dampak kebisingan"])
            try form.sign(make.day, field: nil, role: "Pemrakarsa,", name: person.name, seed: person.seed)
            return form.paper
        }
        try form.title("SURAT PERNYATAAN KESANGGUPAN PENGELOLAAN DAN", "PEMANTAUAN LINGKUNGAN HIDUP (SPPL)")
        try form.say("Kami yang bertanda tangan di bawah ini :")
        try form.rows([
            PrintedRow(["Nama", "Nama Penanggung Jawab"], person.name, "nama"), .address(person, nil),
            .phone(person),
            PrintedRow(["Nama usaha/kegiatan", "Nama Usaha"], situation.business, "usaha"),
            PrintedRow(["Alamat usaha", "Lokasi"], situation.place, "lokasi"),
            PrintedRow("Kapasitas", "1 unit"),
        ])
        try form.list(["Menyediakan tempat sampah terpilah", "Membuat sumur resapan", "Membatasi kebisingan"])
        try form.sign(
            make.day, role: "Yang menyatakan,", name: person.name, seed: person.seed &+ 5, duty: true)
        return form.paper
    }

    /// Two pages: what it is about, and its first chapter.
    private mutating func proposal(_ variant: String?, _ make: Making) throws -> Paper {
        var form = OfficeForm("proposal", make.layout)
        let subject = (variant ?? "penelitian").replacing("_", with: " ")
        let name = "Rencana \(subject) \(situation.business) di Kota Bontang"
        form.page.gap(40)
        try form.title("PROPOSAL \(subject.uppercased())")
        form.page.gap(10)
        try form.rows([
            PrintedRow("Judul", name, "judul"),
            PrintedRow(["Disusun oleh", "Oleh", "Nama"], person.name, "nama"),
            PrintedRow(["Lokasi Kegiatan", "Tempat"], situation.place, "lokasi"),
            PrintedRow(["Waktu Pelaksanaan", "Jangka Waktu"], "Januari - Maret 2027", "waktu"),
        ])
        form.turn()
        try form.page.centre("BAB I\nPENDAHULUAN")
        try form.page.set("A. Latar Belakang", make.layout.body.with(bold: true))
        for sentence in [
            "Kota Bontang tumbuh sebagai kota industri dan jasa sehingga kegiatan ini diperlukan oleh masyarakat.",
            "Kegiatan dilaksanakan dengan memperhatikan ketertiban, kebersihan dan keselamatan warga sekitar.",
        ] { try form.say(sentence + " " + sentence) }
        try form.page.set("B. Maksud dan Tujuan", make.layout.body.with(bold: true))
        try form.list([
            "Memberi manfaat bagi warga", "Menyusun data yang dapat dipercaya", "Menaati peraturan",
        ])
        return form.paper
    }

    /// Papers that no type of the catalogue names.
    private mutating func loose(_ variant: String?, _ make: Making) throws -> Paper {
        var form = OfficeForm("lain_lain", make.layout)
        if variant == "disposisi" {
            try form.head(cityOffice, cityAddress)
            try form.title("LEMBAR DISPOSISI")
            try form.rows([
                PrintedRow("Surat dari", situation.holder),
                PrintedRow("Diterima tanggal", make.layout.day(make.day)),
                PrintedRow("Sifat", "Biasa"), PrintedRow("Diteruskan kepada", "Bidang Perizinan"),
            ])
            let pen = TextStyle(family: Layout.writing, size: 17, ink: .pen)
            form.page.add(
                .text(
                    DrawnText(
                        "Mohon ditindaklanjuti\nsesuai ketentuan", x: 60, y: form.page.y + 12, style: pen)))
            return form.paper
        }
        try form.title("LAPORAN \((variant ?? "teknis").replacing("_", with: " ").uppercased())")
        try form.say(
            "Laporan ini memuat hasil pengamatan di \(situation.plot.street) beserta simpulan singkat.")
        try form.grid(
            ["Titik", "Kedalaman (m)", "Nilai"],
            (1...6).map { ["\($0)", "\($0 * 2)", "\(random.number(8...48))"] }, [1, 2, 2])
        try form.sign(make.day, field: nil, role: "Penyusun,", name: "Ir. CONTOH GUNAWAN", seed: 3_304)
        return form.paper
    }
}
