internal import DocumentImaging
internal import DossierModel

extension PaperShelf {
    mutating func health(_ type: String, _ variant: String?, _ make: Making) throws -> Paper? {
        let holder = variant == "penanggung_jawab" ? situation.pharmacist : person
        switch type {
        case "str": return try registration(holder, make)
        case "sip": return try licence(holder, make)
        case "ijazah":
            return try Paper.diploma(
                person, situation.profession, on: "\(person.born.year + 23)-08-29"
            ).inAnotherFace(&random)
        case "sertifikat_kompetensi": return try competence(make)
        case "surat_ket_sehat": return try healthLetter(make)
        case "surat_ket_tempat_praktik": return try placeLetter(make)
        case "persetujuan_atasan": return try consent(make)
        case "rekomendasi_op": return try association(make)
        default: return nil
        }
    }

    private mutating func registrationNumber() -> String {
        "ZZ000009\(random.number(10_000_000...99_999_999))"
    }

    private mutating func registration(_ holder: Person, _ make: Making) throws -> Paper {
        let (layout, profession) = (make.layout, situation.profession)
        var form = OfficeForm("str", layout)
        try form.head(
            layout.word(
                [
                    ["KEMENTERIAN KESEHATAN", "KONSIL KESEHATAN INDONESIA"],
                    ["KONSIL TENAGA KESEHATAN INDONESIA"],
                ].map { $0.joined(separator: "\n") }
            ).split(separator: "\n").map(String.init),
            "Jalan Contoh Rasuna Blok X5 Jakarta")
        try form.title(
            "SURAT TANDA REGISTRASI \(profession.indonesian.uppercased())",
            "\(profession.english) REGISTRATION CERTIFICATE")
        let issued = situation.before(random.number(200...1_500))
        // Since 2023 a registration holds for life; older ones name a day.
        let isExpired = make.until < situation.received
        let until = isExpired || random.chance(0.3) ? layout.day(make.until) : "SEUMUR HIDUP"
        try form.rows([
            PrintedRow(
                ["Nomor Registrasi / Registration Number", "Nomor STR", "Nomor Registrasi"],
                registrationNumber(), "nomor"),
            PrintedRow(["Nama / Name", "Nama"], holder.name.uppercased(), "nama"),
            .birth(holder, layout, isRead: true),
            PrintedRow(["Jenis Kelamin / Sex", "Jenis Kelamin"], holder.female ? "PEREMPUAN" : "LAKI-LAKI"),
            PrintedRow(
                ["Kompetensi / Competence", "Profesi"], profession.indonesian.uppercased(), "profesi"),
            PrintedRow(["Perguruan Tinggi / Institution", "Perguruan Tinggi"], profession.institute),
            PrintedRow(
                ["Tanggal Terbit / Date of Issue", "Tanggal Terbit"], layout.day(issued), "tgl_terbit"),
            PrintedRow(["STR Berlaku Sampai / Valid until", "Berlaku Sampai"], until, "berlaku_sampai"),
        ])
        form.page.add(
            .photo(
                PhotoFrame(x: 30, y: form.page.y + 4, width: 28, height: 38, ground: .red, seed: holder.seed))
        )
        try form.sign(
            nil, role: "a.n. Menteri Kesehatan\nKetua Konsil,", name: "dr. HADI CONTOHWAN, M.Kes", seed: 4_242
        )
        return form.paper
    }

    private mutating func licence(_ holder: Person, _ make: Making) throws -> Paper {
        let (layout, profession) = (make.layout, situation.profession)
        var form = OfficeForm("sip", layout)
        try form.head(cityOffice, cityAddress)
        try form.title("SURAT IZIN PRAKTIK \(profession.indonesian.uppercased()) (\(profession.licence))")
        try form.number(letterNumber(profession.licence, make.day))
        try form.say("Berdasarkan Undang-Undang tentang Kesehatan diberikan izin praktik kepada :")
        try form.rows([
            .name(holder.titled), .birth(holder, layout), .address(holder, nil),
            PrintedRow(
                ["Tempat praktik", "Alamat Tempat Praktik", "Nama Fasilitas"], situation.facility,
                "tempat_praktik"),
            PrintedRow(["Nomor STR", "No. STR"], registrationNumber(), "nomor_str"),
            PrintedRow(
                ["SIP berlaku sampai", "Berlaku s/d", "Berlaku sampai"], layout.day(make.until),
                "berlaku_sampai"),
        ])
        try form.sign(
            make.day, field: nil, role: "KEPALA DINAS,", name: "Drs. ASMAWI CONTOH, M.Si",
            number: "NIP. 19700817 199403 1 999", seed: 991, stamp: cityStamp)
        return form.paper
    }

    private mutating func competence(_ make: Making) throws -> Paper {
        var form = OfficeForm(
            "sertifikat_kompetensi", make.layout, on: make.layout.taste % 2 == 0 ? .a4Landscape : nil)
        try form.head([situation.profession.association], "Jalan Contoh Profesi No. 12 Jakarta")
        try form.title("SERTIFIKAT KOMPETENSI")
        try form.number("\(random.number(100...999))/SERKOM/\(make.day.year)")
        try form.say("Diberikan kepada tenaga kesehatan yang namanya tersebut di bawah ini :")
        try form.rows([
            .name(person.titled), PrintedRow("Profesi", situation.profession.indonesian),
            PrintedRow(["Jumlah SKP", "Total SKP"], "\(random.number(25...80))", "jumlah_skp"),
            PrintedRow(["Berlaku sampai", "Masa berlaku"], make.layout.day(make.until), "berlaku_sampai"),
        ])
        try form.sign(make.day, field: nil, role: "Ketua Umum,", name: "Dr. CONTOH SUSILO", seed: 2_404)
        return form.paper
    }

    private mutating func healthLetter(_ make: Making) throws -> Paper {
        let clinic = random.one(of: [
            "UPT PUSKESMAS CONTOH BONTANG", "RUMAH SAKIT CONTOH MEDIKA", "KLINIK CONTOH HARAPAN",
        ])
        var form = OfficeForm("surat_ket_sehat", make.layout)
        try form.head(["PEMERINTAH KOTA BONTANG", clinic], "Jalan Contoh Sehat No. 9 Bontang 75311")
        try form.title(
            make.layout.word([
                "SURAT KETERANGAN SEHAT", "SURAT KETERANGAN DOKTER", "SURAT KETERANGAN KESEHATAN",
            ]))
        try form.number("400.7.22/\(random.number(100...999))/PKM/\(make.day.year)")
        try form.say("Yang bertanda tangan di bawah ini, dokter pemeriksa, menerangkan bahwa :")
        try form.rows(
            [
                .name(person.name),
                PrintedRow("Umur", "\(person.born.years(to: make.day)) tahun"),
                PrintedRow("Jenis Kelamin", person.female ? "Perempuan" : "Laki-laki"), .address(person, nil),
                PrintedRow("Tinggi Badan", "\(150 + person.seed % 30) cm"),
                PrintedRow("Tekanan Darah", "120/80 mmHg"), PrintedRow("Buta Warna", "Tidak"),
            ], free: true)
        try form.say("Pada saat diperiksa dalam keadaan SEHAT, untuk keperluan izin praktik.")
        try form.sign(
            make.day, role: "Dokter Pemeriksa,", name: "dr. MELATI CONTOHWATI", seed: 314,
            stamp: (clinic, "BONTANG", "DOKTER"))
        return form.paper
    }

    private mutating func placeLetter(_ make: Making) throws -> Paper {
        var form = OfficeForm("surat_ket_tempat_praktik", make.layout)
        try form.head([situation.facility.uppercased()], "\(situation.place) - surel kontak@contoh.example")
        try form.title(
            make.layout.word([
                "SURAT KETERANGAN TEMPAT PRAKTIK", "SURAT KETERANGAN BEKERJA", "SURAT KETERANGAN KERJA",
            ]))
        try form.number(letterNumber("SK-TP", make.day, unit: "RS"))
        try form.say("Pimpinan \(situation.facility) menerangkan bahwa :")
        try form.rows(
            [
                .name(person.titled), .nik(person),
                PrintedRow("Profesi", situation.profession.indonesian),
                .address(person, nil),
            ], free: true)
        try form.say("benar yang bersangkutan bekerja dan akan berpraktik di :")
        try form.rows([
            PrintedRow(["Nama Fasilitas", "Tempat Praktik", "Bekerja di"], situation.facility, "fasilitas"),
            PrintedRow("Hari praktik", "Senin - Sabtu"),
        ])
        try form.sign(
            make.day, role: "Pimpinan,", name: "SRI CONTOHNINGSIH, S.E.", seed: 515,
            stamp: (situation.facility.uppercased(), "BONTANG", "PIMPINAN"))
        return form.paper
    }

    private mutating func consent(_ make: Making) throws -> Paper {
        var form = OfficeForm("persetujuan_atasan", make.layout)
        try form.head(["PEMERINTAH KOTA BONTANG", "DINAS KESEHATAN"], "Jalan Contoh Kesehatan No. 3 Bontang")
        try form.title(make.layout.word(["SURAT PERSETUJUAN ATASAN LANGSUNG", "SURAT IZIN ATASAN LANGSUNG"]))
        try form.number(letterNumber("ATSN", make.day, unit: "DINKES"), nil)
        try form.rows([
            PrintedRow("Nama", "drg. TOTO CONTOHARTO, M.Kes"),
            PrintedRow("NIP", "19750210 200112 1 999", "nip"),
            PrintedRow("Jabatan", "Sekretaris Dinas Kesehatan"),
        ])
        try form.say("Dengan ini menyatakan tidak keberatan dan memberikan izin kepada :")
        try form.rows([.name(person.titled), .nik(person, nil), PrintedRow("Jabatan", person.job)])
        try form.say("untuk berpraktik di \(situation.facility) di luar jam kerja kedinasan.")
        try form.sign(
            make.day, role: "Atasan langsung,", name: "drg. TOTO CONTOHARTO, M.Kes", seed: 616,
            stamp: ("PEMERINTAH KOTA BONTANG", "DINAS KESEHATAN", "SEKRETARIS"))
        return form.paper
    }

    private mutating func association(_ make: Making) throws -> Paper {
        let body = situation.profession.association
        var form = OfficeForm("rekomendasi_op", make.layout)
        try form.head(
            [body, "PENGURUS CABANG KOTA BONTANG"], "Sekretariat : Jalan Contoh Profesi No. 12 Bontang",
            field: "organisasi", naming: 0)
        try form.title(make.layout.word(["SURAT REKOMENDASI", "REKOMENDASI ORGANISASI PROFESI"]))
        try form.number(letterNumber("REK", make.day, unit: "PC"))
        try form.say("Pengurus Cabang \(body) memberikan rekomendasi kepada :")
        try form.rows([
            .name(person.titled), PrintedRow("Nomor Anggota", "99\(random.number(10_000...99_999))"),
            .address(person, nil),
        ])
        try form.say("untuk mengurus \(situation.profession.licence) pada DPMPTSP Kota Bontang.")
        try form.sign(
            make.day, field: nil, role: "Ketua,", name: "RAHMAD CONTOHADI", seed: 717,
            stamp: (body, "BONTANG", "KETUA"))
        return form.paper
    }
}
