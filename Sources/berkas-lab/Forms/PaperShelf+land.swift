internal import DocumentImaging
internal import DossierModel

extension PaperShelf {
    /// Papers of land and buildings.
    mutating func land(_ type: String, _ make: Making) throws -> Paper? {
        switch type {
        case "sertifikat_tanah": try title()
        case "alas_hak_lain": try purchase(make)
        case "perjanjian_sewa": try lease(make)
        case "sppt_pbb": try taxNotice()
        case "imb": try buildingPermit(make)
        case "pbg", "slf": try buildingApproval(type, make)
        case "kkpr_krk": try cityPlan(make)
        case "gambar_teknis":
            try Paper.plans(
                person, situation.plot,
                titles: random.mixed(["DENAH", "TAMPAK DEPAN", "TAMPAK SAMPING", "POTONGAN A-A"]).dropLast(2)
            ).inAnotherFace(&random)
        default: nil
        }
    }

    private mutating func title() throws -> Paper {
        var paper = try Paper.landTitle(person, situation.plot).inAnotherFace(&random)
        paper.truths[0].fields["kel_desa"] = situation.plot.village.uppercased()
        return paper
    }

    private mutating func taxNotice() throws -> Paper {
        let plot = situation.plot
        var paper = try Paper.taxNotice(person, plot, year: situation.received.year).inAnotherFace(&random)
        paper.truths[0].fields["letak_objek"] =
            "\(plot.street.uppercased()) RT 012 RW 004 \(plot.village.uppercased()) \(plot.district.uppercased()) KOTA BONTANG"
        return paper
    }

    private mutating func purchase(_ make: Making) throws -> Paper {
        var form = OfficeForm("alas_hak_lain", make.layout)
        let plot = situation.plot
        if random.chance(0.5) {
            try form.title("AKTA JUAL BELI")
            try form.number("\(random.number(10...900))/\(make.day.year)", nil)
            try form.say("Di hadapan Pejabat Pembuat Akta Tanah (PPAT) Kota Bontang telah datang menghadap :")
            try form.rows([
                PrintedRow("Pihak Pertama", "CONTOH SUHARTO"),
                PrintedRow(["Pihak Kedua", "Pembeli"], person.name.uppercased(), "pemilik"),
            ])
        } else {
            try form.title("SURAT KETERANGAN TANAH")
            try form.number(letterNumber("SKT", make.day, unit: "KEL"))
            try form.say(
                "Lurah \(plot.village) menerangkan bahwa sebidang tanah di bawah ini dikuasai oleh :")
            try form.rows([.name(person.name.uppercased(), "pemilik"), .nik(person, nil)])
        }
        try form.rows([
            PrintedRow("Terletak di", plot.street),
            PrintedRow(["Luas", "Luas tanah"], "\(plot.area) M2", "luas"),
            PrintedRow("Sebelah Utara", "Jalan"), PrintedRow("Sebelah Selatan", "tanah negara"),
        ])
        try form.sign(
            make.day, role: "Yang menerangkan,", name: "CONTOH BASUKI", seed: 3_001,
            stamp: ("KOTA BONTANG", plot.village.uppercased(), "CAP"), duty: true)
        return form.paper
    }

    private mutating func lease(_ make: Making) throws -> Paper {
        var form = OfficeForm("perjanjian_sewa", make.layout)
        try form.title(
            make.layout.word([
                "SURAT PERJANJIAN SEWA MENYEWA", "PERJANJIAN SEWA", "PERJANJIAN PEMANFAATAN TANAH",
            ]))
        try form.say("Yang bertanda tangan di bawah ini :")
        try form.rows([
            PrintedRow("Pihak Pertama", "Contoh Suherman", "pihak_pertama"),
            PrintedRow("Pihak Kedua", person.name, "pihak_kedua"),
            PrintedRow(["Objek", "Terletak di"], situation.plot.street, "objek"),
            PrintedRow("Harga sewa", "Rp\(Wording.grouped(random.number(5...90) * 1_000_000)),-"),
        ])
        let start = make.layout.day(make.day)
        let end = make.layout.day(make.until)
        form.know("berakhir", end)
        try form.page.centre("Pasal 1\nJANGKA WAKTU", bold: false)
        try form.page.set("Sewa ini berlaku mulai \(start)")
        try form.page.set("sampai dengan \(end).", after: 3)
        try form.say("Kedua pihak menandatangani perjanjian ini dengan sadar dan tanpa paksaan.")
        try form.sign(
            make.day, field: nil, role: "Pihak Kedua,", name: person.name, seed: person.seed, duty: true)
        form.stamped()
        return form.paper
    }

    private mutating func buildingPermit(_ make: Making) throws -> Paper {
        let plot = situation.plot
        let day = situation.before(random.number(2_100...3_400))
        var form = OfficeForm("imb", make.layout, on: .f4)
        try form.head(cityOffice, cityAddress)
        try form.title("IZIN MENDIRIKAN BANGUNAN")
        try form.number(letterNumber("IMB", day))
        try form.say("MEMUTUSKAN : memberi izin mendirikan bangunan kepada :")
        try form.rows([
            PrintedRow(["Nama", "Nama Pemilik", "Atas Nama"], person.name.uppercased(), "nama"),
            .address(person, nil),
            PrintedRow("Fungsi Bangunan", "Usaha", "fungsi"),
            PrintedRow("Luas Bangunan", "\(plot.built) M2", "luas"),
            PrintedRow(
                ["Terletak di", "Lokasi Bangunan"], "\(plot.street), Kelurahan \(plot.village)", "lokasi"),
            PrintedRow("GSB / KDB", "6 meter / 60 %"),
        ])
        try form.sign(
            day, place: "Ditetapkan di Bontang", role: "KEPALA DINAS,", name: "Drs. ASMAWI CONTOH, M.Si",
            seed: 991, stamp: cityStamp)
        return form.paper
    }

    private mutating func buildingApproval(_ type: String, _ make: Making) throws -> Paper {
        let plot = situation.plot
        let isUse = type == "slf"
        let day = situation.before(random.number(60...1_500))
        var form = OfficeForm(type, make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG"],
            "Jalan Contoh Prasarana No. 7 Bontang")
        try form.title(isUse ? "SERTIFIKAT LAIK FUNGSI" : "PERSETUJUAN BANGUNAN GEDUNG")
        let stamp = Wording.short(day).replacing("-", with: "")
        try form.number("SK-\(isUse ? "SLF" : "PBG")-647401-\(stamp)-00\(random.number(1...9))")
        var rows = [
            PrintedRow(
                ["Nama Pemilik", "Pemilik Bangunan"], person.name.uppercased(), isUse ? nil : "pemilik"),
            PrintedRow(["Lokasi Bangunan", "Alamat Bangunan"], plot.street, isUse ? nil : "lokasi"),
            PrintedRow("Luas Bangunan", "\(plot.built) M2", isUse ? nil : "luas"),
            PrintedRow("Fungsi Bangunan Gedung", "Hunian"), PrintedRow("Klasifikasi Bangunan", "Sederhana"),
        ]
        if isUse {
            rows.append(
                PrintedRow(["Berlaku sampai", "Masa berlaku"], make.layout.day(make.until), "berlaku_sampai"))
        }
        try form.rows(rows)
        form.page.add(
            .qr(QRSymbol("https://contoh.example/simbg/\(stamp)", x: 28, y: form.page.y + 4, side: 24)))
        try form.sign(
            day, field: isUse ? nil : "tanggal", role: "KEPALA DINAS,", name: "Ir. USMAN CONTOH, M.T.",
            seed: 1_616)
        return form.paper
    }

    private mutating func cityPlan(_ make: Making) throws -> Paper {
        let plot = situation.plot
        var form = OfficeForm("kkpr_krk", make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG"],
            "Jalan Contoh Prasarana No. 7 Bontang")
        try form.title(
            make.layout.word([
                "KETERANGAN RENCANA KOTA (KRK)", "KESESUAIAN KEGIATAN PEMANFAATAN RUANG", "ADVICE PLANNING",
            ]))
        try form.number(letterNumber("KRK", make.day, unit: "DPUPR"))
        try form.rows(
            [
                .name(person.name),
                PrintedRow("Lokasi", "\(plot.street), Kelurahan \(plot.village)", "lokasi"),
                PrintedRow("Luas tanah", "\(plot.area) M2"), PrintedRow("Zona", "Perumahan (R-3)"),
                PrintedRow("GSB", "6 meter", "gsb"), PrintedRow("KDB", "60 %", "kdb"),
                PrintedRow("KLB", "1,2"),
            ], free: true)
        try form.sign(
            make.day, field: nil, role: "KEPALA DINAS,", name: "Ir. USMAN CONTOH, M.T.", seed: 1_616,
            stamp: ("PEMERINTAH KOTA BONTANG", "DINAS PUPR", "KEPALA DINAS"))
        return form.paper
    }
}
