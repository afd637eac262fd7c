internal import DocumentImaging
internal import DossierModel

extension PaperShelf {
    /// Vehicles and routes, and what departments recommend or permit.
    mutating func transport(_ type: String, _ variant: String?, _ make: Making) throws -> Paper? {
        switch type {
        case "stnk":
            try Paper.vehicle(person, plate: situation.plate, until: make.until.description).inAnotherFace(
                &random)
        case "uji_kir": try inspection(make)
        case "izin_trayek_lama": try oldRoute(make)
        case "izin_lain": try oldPermit(make)
        case "rekomendasi_opd": try recommendation(variant, make)
        case "izin_keramaian": try crowdPermit(make)
        case "berita_acara": try minutes(make)
        default: nil
        }
    }

    private mutating func inspection(_ make: Making) throws -> Paper {
        var form = OfficeForm("uji_kir", make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", "DINAS PERHUBUNGAN"], "Unit Pengujian Kendaraan Bermotor, Bontang")
        try form.title(make.layout.word(["BUKTI LULUS UJI BERKALA", "KARTU UJI BERKALA KENDARAAN BERMOTOR"]))
        try form.rows([
            PrintedRow("No. Uji", "BTG 9990\(random.number(100...999))"),
            PrintedRow(["Nomor Registrasi", "No. Kendaraan"], situation.plate, "nopol"),
            PrintedRow("Nama Pemilik", person.name.uppercased()), PrintedRow("JBB", "3.200 kg"),
            PrintedRow(
                ["Masa berlaku", "Berlaku sampai", "Uji berikutnya"], Wording.short(make.until),
                "berlaku_sampai"),
        ])
        try form.sign(
            nil, role: "Penguji,", name: "CONTOH SUPRIADI", seed: 1_717,
            stamp: ("PEMERINTAH KOTA BONTANG", "DISHUB", "UJI BERKALA"))
        return form.paper
    }

    private mutating func oldRoute(_ make: Making) throws -> Paper {
        var form = OfficeForm("izin_trayek_lama", make.layout)
        try form.head(cityOffice, cityAddress)
        try form.title(make.layout.word(["SURAT KEPUTUSAN IZIN TRAYEK", "KARTU PENGAWASAN IZIN TRAYEK"]))
        let day = situation.before(random.number(300...1_800))
        try form.number(letterNumber("TRAYEK", day))
        try form.rows([
            .name(person.name, "nama").silent, PrintedRow("Lintasan", "Loktuan - Tanjung Laut"),
            PrintedRow("Jumlah kendaraan", "1"),
            PrintedRow(["Berlaku sampai", "Masa berlaku"], make.layout.day(make.until), "berlaku_sampai"),
        ])
        try form.sign(
            day, field: nil, role: "KEPALA DINAS,", name: "Drs. ASMAWI CONTOH, M.Si", seed: 991,
            stamp: cityStamp)
        return form.paper
    }

    private mutating func oldPermit(_ make: Making) throws -> Paper {
        var form = OfficeForm("izin_lain", make.layout)
        try form.head(cityOffice, cityAddress)
        try form.title("SURAT IZIN \(situation.business.uppercased())")
        let day = situation.before(random.number(300...1_800))
        try form.number(letterNumber("IZIN", day))
        try form.say("MEMUTUSKAN : memberikan izin kepada :")
        try form.rows([
            .name(situation.holder, "nama").silent, PrintedRow("Tempat", situation.place),
            PrintedRow(["Berlaku sampai", "Masa berlaku"], make.layout.day(make.until), "berlaku_sampai"),
        ])
        try form.sign(
            day, field: nil, role: "KEPALA DINAS,", name: "Drs. ASMAWI CONTOH, M.Si", seed: 991,
            stamp: cityStamp)
        return form.paper
    }

    private mutating func recommendation(_ variant: String?, _ make: Making) throws -> Paper {
        let offices = [
            "dishub": "DINAS PERHUBUNGAN", "disdik": "DINAS PENDIDIKAN DAN KEBUDAYAAN",
            "dkumpp": "DINAS KOPERASI, UMKM DAN PERDAGANGAN",
        ]
        let office = variant.flatMap { offices[$0] } ?? "DINAS KESEHATAN"
        var form = OfficeForm("rekomendasi_opd", make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", office], "Jalan Contoh Pemerintahan No. 5 Bontang", field: "opd")
        try form.title(make.layout.word(["REKOMENDASI", "SURAT REKOMENDASI", "REKOMENDASI TEKNIS"]))
        try form.number(letterNumber("REKOM", make.day, unit: office.prefix(5) + "BTG"))
        try form.say("Menindaklanjuti surat Kepala DPMPTSP dengan ini memberikan rekomendasi kepada :")
        try form.rows([
            .name(person.name), PrintedRow("Jenis izin", situation.permitName),
            PrintedRow("Tempat", situation.place),
        ])
        try form.say("Pada prinsipnya tidak keberatan untuk diterbitkan izin dimaksud.")
        try form.sign(
            make.day, role: "Kepala Dinas,", name: "Drs. CONTOH WIJAYA, M.T.", seed: 1_818,
            stamp: ("PEMERINTAH KOTA BONTANG", office, "KEPALA DINAS"))
        return form.paper
    }

    private mutating func crowdPermit(_ make: Making) throws -> Paper {
        var form = OfficeForm("izin_keramaian", make.layout)
        try form.head(
            ["KEPOLISIAN NEGARA REPUBLIK INDONESIA", "RESOR BONTANG"],
            "Jalan Contoh Bhayangkara No. 1 Bontang")
        try form.title(make.layout.word(["SURAT IZIN KERAMAIAN", "SURAT TANDA TERIMA PEMBERITAHUAN"]))
        try form.number("SI/\(random.number(10...400))/XI/YAN.2.1/\(make.day.year)/INTELKAM")
        try form.rows([
            .name(person.name, "nama").silent, PrintedRow("Bentuk kegiatan", situation.business),
            PrintedRow("Tempat", situation.place),
        ])
        try form.sign(
            make.day, role: "a.n. KAPOLRES BONTANG\nKASAT INTELKAM,", name: "CONTOH WIRAWAN", seed: 3_203,
            stamp: ("POLRI DAERAH KALTIM", "RESOR BONTANG", "KAPOLRES"))
        return form.paper
    }

    private mutating func minutes(_ make: Making) throws -> Paper {
        var form = OfficeForm("berita_acara", make.layout)
        try form.title("BERITA ACARA", "SERAH TERIMA APOTEKER")
        try form.number(letterNumber("BA", make.day, unit: "APT"))
        form.know("tanggal", Wording.long(make.day))
        try form.say(
            "Pada hari ini, tanggal \(Wording.long(make.day)), telah dilakukan serah terima antara :")
        try form.rows([
            PrintedRow("Pihak Pertama", "apt. Contoh Sulastri"), PrintedRow("Pihak Kedua", person.titled),
        ])
        try form.say("Kesimpulan : serah terima berjalan baik.")
        try form.sign(nil, role: "Pihak Kedua,", name: person.titled, seed: person.seed)
        return form.paper
    }
}

extension PrintedRow {
    /// The same, of which nothing is to be read.
    var silent: PrintedRow { PrintedRow(labels, value, fields: [:]) }
}
