internal import DocumentImaging
internal import DossierModel

/// A health profession as papers name it.
struct Profession {
    var indonesian: String
    var english: String
    /// Of its practice licence.
    var licence: String
    var degree: String
    var institute: String
    var association: String

    static let pharmacist = Profession(
        indonesian: "Apoteker", english: "PHARMACIST", licence: "SIPA", degree: "Apoteker",
        institute: "UNIVERSITAS CONTOH SAMUDERA", association: "IKATAN APOTEKER INDONESIA")
    static let midwife = Profession(
        indonesian: "Bidan", english: "MIDWIFE", licence: "SIPB", degree: "Ahli Madya Kebidanan (A.Md.Keb.)",
        institute: "POLITEKNIK KESEHATAN CONTOH", association: "IKATAN BIDAN INDONESIA")
    static let doctor = Profession(
        indonesian: "Dokter", english: "MEDICAL DOCTOR", licence: "SIPD", degree: "Dokter (dr.)",
        institute: "UNIVERSITAS CONTOH NUSANTARA", association: "IKATAN DOKTER INDONESIA")
    static let nurse = Profession(
        indonesian: "Perawat", english: "NURSE", licence: "SIPP", degree: "Ners (Ns.)",
        institute: "SEKOLAH TINGGI ILMU KESEHATAN CONTOH", association: "PERSATUAN PERAWAT NASIONAL INDONESIA"
    )
}

extension Paper {
    /// `until` is `SEUMUR HIDUP` or a day.
    static func str(
        _ person: Person, _ profession: Profession, issued: String, until: String = "SEUMUR HIDUP"
    ) throws(DrawingError) -> Paper {
        var page = Typesetter(top: 18, body: TextStyle(family: "Liberation Sans", size: 10.5))
        try page.letterhead(
            ["KEMENTERIAN KESEHATAN", "KONSIL KESEHATAN INDONESIA"],
            address: "Jalan Contoh Rasuna Blok X5 Jakarta - www.contoh.example", family: "Liberation Sans")
        try page.centre("SURAT TANDA REGISTRASI \(profession.indonesian.uppercased())", size: 15)
        try page.centre("\(profession.english) REGISTRATION CERTIFICATE", size: 11, bold: false)
        page.gap(6)
        let number = "ZZ\(String(person.seed % 100_000 + 100_000).suffix(5))000009\(person.nik.suffix(3))"
        let padded = "ZZ" + String("00000000000000\(number.dropFirst(2))".suffix(14))
        let issuedText = Wording.long(Wording.day(issued))
        let valid = until == "SEUMUR HIDUP" ? until : Wording.long(Wording.day(until)).uppercased()
        try page.rows(
            [
                ("Nomor Registrasi / Registration Number", padded), ("Nama / Name", person.name.uppercased()),
                (
                    "Tempat/Tanggal Lahir / Place/Date of Birth",
                    "\(person.birthplace), \(Wording.long(person.born))"
                ),
                ("Jenis Kelamin / Sex", person.female ? "PEREMPUAN" : "LAKI-LAKI"),
                ("Nomor Ijazah", "099/\(profession.licence)/2015"),
                ("Perguruan Tinggi / Institution", profession.institute),
                ("Kompetensi / Competence", profession.indonesian.uppercased()),
                ("Tanggal Terbit / Date of Issue", issuedText),
                ("STR Berlaku Sampai / Valid until", valid),
            ], label: 76, indent: 2)
        page.gap(6)
        let y = page.y
        page.add(
            .photo(PhotoFrame(x: 30, y: y, width: 30, height: 40, ground: .red, seed: person.seed)))
        page.add(.qr(QRSymbol("https://contoh.example/str/\(padded)", x: 70, y: y + 8, side: 28)))
        try page.signed(
            place: "Jakarta", on: issuedText,
            role: "a.n. Menteri Kesehatan\nKetua Konsil Kesehatan Indonesia",
            name: "dr. HADI CONTOHWAN, M.Kes", seed: 4242)
        return Paper(
            "str",
            [
                "nomor": padded, "nama": person.name.uppercased(), "tgl_lahir": Wording.long(person.born),
                "berlaku_sampai": valid,
            ], [page.sheet])
    }

    static func licence(
        _ person: Person, _ profession: Profession, place: String, order: String, issued: String,
        until: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter()
        try page.letterhead(
            ["PEMERINTAH KOTA BONTANG", "DINAS PENANAMAN MODAL DAN\nPELAYANAN TERPADU SATU PINTU"],
            address: "Jalan Contoh No. 99 Bontang Kalimantan Timur 75311 Telp. (0548) 00000")
        try page.centre(
            "SURAT IZIN PRAKTIK \(profession.indonesian.uppercased()) (\(profession.licence))", size: 13,
            underlined: true)
        let number = "500.16.7.2/\(person.seed % 900 + 100)/\(profession.licence)/DPMPTSP/\(issued.prefix(4))"
        try page.centre("Nomor : \(number)", bold: false)
        page.gap(5)
        try page.paragraph(
            "Berdasarkan Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan dan peraturan pelaksanaannya, "
                + "diberikan izin praktik kepada :")
        let str = "ZZ00000099\(person.nik.suffix(6))"
        try page.rows(
            [
                ("Nama", person.titled),
                ("Tempat/Tanggal Lahir", "\(person.birthplace), \(Wording.long(person.born))"),
                ("Alamat", person.address), ("Untuk praktik sebagai", profession.indonesian),
                ("Praktik ke", order), ("Tempat praktik", place), ("Nomor STR", str),
                ("SIP berlaku sampai", Wording.long(Wording.day(until))),
            ], label: 46)
        page.gap(6)
        page.add(.qr(QRSymbol("https://contoh.example/sip/\(person.seed)", x: 30, y: page.y, side: 24)))
        try page.signed(
            on: Wording.long(Wording.day(issued)), role: "KEPALA DINAS,", name: "Drs. ASMAWI CONTOH, M.Si",
            number: "NIP. 19700817 199403 1 999", seed: 991,
            stamp: ("PEMERINTAH KOTA BONTANG", "DPMPTSP", "KEPALA DINAS"))
        return Paper(
            "sip",
            [
                "nomor": number, "nama": person.titled,
                "berlaku_sampai": Wording.long(Wording.day(until)),
            ], [page.sheet])
    }

    static func diploma(_ person: Person, _ profession: Profession, on day: String) throws(DrawingError)
        -> Paper
    {
        var page = Typesetter(
            SheetDrawing.a4Landscape, top: 22, body: TextStyle(family: "P052", size: 13))
        page.add(.box(DrawnBox(x: 9, y: 9, width: 279, height: 190, thickness: 1.2)))
        page.add(.box(DrawnBox(x: 12, y: 12, width: 273, height: 184, thickness: 0.4)))
        try page.centre(profession.institute, size: 22)
        try page.centre(
            "FAKULTAS ILMU KESEHATAN - PROGRAM STUDI \(profession.indonesian.uppercased())", size: 11)
        page.gap(3)
        try page.centre("IJAZAH", size: 30)
        let number = "099.\(person.seed % 9_000 + 1_000)/IJZ/\(day.prefix(4))"
        try page.centre("Nomor Ijazah : \(number)", size: 11, bold: false)
        page.gap(4)
        try page.centre("Dengan ini menyatakan bahwa", bold: false)
        try page.centre(person.name.uppercased(), size: 20)
        try page.centre(
            "lahir di \(person.birthplace), \(Wording.long(person.born)), Nomor Induk Mahasiswa "
                + "99\(person.seed % 100_000)", bold: false)
        try page.centre(
            "telah menyelesaikan dengan baik dan memenuhi segala syarat pendidikan pada\n"
                + "Program Studi \(profession.indonesian), oleh sebab itu kepadanya diberikan gelar",
            bold: false)
        try page.centre(profession.degree, size: 16)
        page.gap(4)
        let y = page.y
        page.add(
            .photo(PhotoFrame(x: 132, y: y, width: 30, height: 40, ground: .blue, seed: person.seed)))
        try page.signed(
            place: "Samarinda", on: Wording.long(Wording.day(day)), role: "Rektor,",
            name: "Prof. Dr. SURATMAN CONTOH", x: 200, seed: 88,
            stamp: (profession.institute, "REKTORAT", "REKTOR"))
        page.y = y + 4
        // Certified copy: stamp of the faculty over the lower left
        page.add(
            .text(
                DrawnText(
                    "LEGALISIR\nFotokopi sesuai dengan aslinya\nWakil Dekan Bidang Akademik", x: 30, y: y + 6,
                    style: TextStyle(family: "Liberation Sans", size: 9, ink: .stampViolet))))
        page.add(.signature(PenSignature(x: 36, y: y + 20, seed: 89)))
        return Paper(
            "ijazah",
            [
                "nama": person.name.uppercased(), "nomor": number, "institusi": profession.institute,
            ], [page.sheet])
    }

    static func healthLetter(_ person: Person, on day: String) throws(DrawingError) -> Paper {
        var page = Typesetter()
        try page.letterhead(
            ["PEMERINTAH KOTA BONTANG", "DINAS KESEHATAN", "UPT PUSKESMAS CONTOH BONTANG"],
            address: "Jalan Contoh Sehat No. 9 Bontang 75311 Telp. (0548) 00011")
        try page.centre("SURAT KETERANGAN SEHAT", size: 14, underlined: true)
        let number = "400.7.22/\(person.seed % 900 + 100)/PKM/XI/2026"
        try page.centre("Nomor : \(number)", bold: false)
        page.gap(5)
        try page.paragraph(
            "Yang bertanda tangan di bawah ini, dokter pemeriksa pada UPT Puskesmas Contoh Bontang, "
                + "menerangkan bahwa :")
        try page.rows([
            ("Nama", person.name), ("Umur", "\(person.born.years(to: Wording.day(day))) tahun"),
            ("Jenis Kelamin", person.female ? "Perempuan" : "Laki-laki"), ("Alamat", person.address),
        ])
        try page.rows([
            ("Tinggi Badan", "\(155 + person.seed % 20) cm"), ("Berat Badan", "\(50 + person.seed % 25) kg"),
            ("Tekanan Darah", "120/80 mmHg"), ("Buta Warna", "Tidak"),
        ])
        try page.paragraph(
            "Pada saat diperiksa yang bersangkutan dalam keadaan SEHAT FISIK DAN MENTAL. Surat keterangan ini "
                + "dipergunakan untuk kelengkapan permohonan izin praktik.", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "Dokter Pemeriksa,", name: "dr. MELATI CONTOHWATI",
            number: "SIP. 500.16.7.2/099/SIPD/2024", seed: 314,
            stamp: ("DINAS KESEHATAN KOTA BONTANG", "BONTANG", "PUSKESMAS\nCONTOH"))
        return Paper(
            "surat_ket_sehat",
            ["nama": person.name, "tanggal": Wording.long(Wording.day(day))], [page.sheet])
    }

    static func placeLetter(
        _ person: Person, _ profession: Profession, facility: String, address: String, on day: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 11))
        try page.letterhead(
            ["KLINIK DAN APOTEK", facility.uppercased()], address: "\(address) - surel kontak@contoh.example",
            family: "Liberation Sans")
        try page.centre("SURAT KETERANGAN TEMPAT PRAKTIK", size: 13, underlined: true)
        let number = "\(person.seed % 90 + 10)/SK-TP/XI/2026"
        try page.centre("Nomor : \(number)", bold: false)
        page.gap(5)
        try page.paragraph("Yang bertanda tangan di bawah ini, Pimpinan \(facility), menerangkan bahwa :")
        try page.rows([
            ("Nama", person.titled), ("NIK", person.nik), ("Profesi", profession.indonesian),
            ("Alamat", person.address),
        ])
        try page.paragraph("adalah benar yang bersangkutan bekerja dan akan berpraktik di :", after: 2)
        try page.rows([("Nama Fasilitas", facility), ("Alamat", address), ("Hari praktik", "Senin - Sabtu")])
        try page.paragraph(
            "Demikian surat keterangan ini dibuat untuk kelengkapan permohonan izin praktik.", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "Pimpinan,", name: "SRI CONTOHNINGSIH, S.E.", seed: 515,
            stamp: (facility.uppercased(), "BONTANG", "PIMPINAN"))
        return Paper(
            "surat_ket_tempat_praktik",
            ["nama": person.titled, "fasilitas": facility, "tanggal": Wording.long(Wording.day(day))],
            [page.sheet])
    }

    static func consent(_ person: Person, facility: String, on day: String) throws(DrawingError) -> Paper {
        var page = Typesetter()
        try page.letterhead(
            ["PEMERINTAH KOTA BONTANG", "DINAS KESEHATAN"],
            address: "Jalan Contoh Kesehatan No. 3 Bontang 75311 Telp. (0548) 00022")
        try page.centre("SURAT PERSETUJUAN ATASAN LANGSUNG", size: 13, underlined: true)
        try page.centre("Nomor : 800/\(person.seed % 900 + 100)/DINKES/2026", bold: false)
        page.gap(5)
        try page.set("Yang bertanda tangan di bawah ini :", after: 2)
        try page.rows([
            ("Nama", "drg. TOTO CONTOHARTO, M.Kes"), ("NIP", "19750210 200112 1 999"),
            ("Pangkat/Golongan", "Pembina / IV a"), ("Jabatan", "Sekretaris Dinas Kesehatan"),
        ])
        try page.paragraph(
            "Dengan ini memberikan izin atasan langsung dan menyatakan tidak keberatan kepada :")
        try page.rows([("Nama", person.titled), ("NIK", person.nik), ("Jabatan", person.job)])
        try page.paragraph("untuk berpraktik di \(facility) di luar jam kerja kedinasan.", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "Atasan langsung,", name: "drg. TOTO CONTOHARTO, M.Kes",
            number: "NIP. 19750210 200112 1 999", seed: 616,
            stamp: ("PEMERINTAH KOTA BONTANG", "DINAS KESEHATAN", "SEKRETARIS"))
        return Paper(
            "persetujuan_atasan",
            ["nama": person.titled, "tanggal": Wording.long(Wording.day(day))], [page.sheet])
    }

    static func associationLetter(
        _ person: Person, _ profession: Profession, on day: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 11))
        try page.letterhead(
            [profession.association, "PENGURUS CABANG KOTA BONTANG"],
            address: "Sekretariat : Jalan Contoh Profesi No. 12 Bontang", family: "Liberation Sans")
        try page.centre("SURAT REKOMENDASI ORGANISASI PROFESI", size: 13, underlined: true)
        let number = "0\(person.seed % 90 + 10)/REK/PC/XI/2026"
        try page.centre("Nomor : \(number)", bold: false)
        page.gap(5)
        try page.paragraph(
            "Pengurus Cabang \(profession.association) Kota Bontang memberikan rekomendasi kepada :"
        )
        try page.rows([
            ("Nama", person.titled), ("Nomor Anggota", "99\(person.seed % 100_000)"),
            ("Alamat", person.address),
        ])
        try page.paragraph(
            "untuk mengurus \(profession.licence) pada Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu "
                + "Kota Bontang. Rekomendasi ini berlaku 6 (enam) bulan sejak diterbitkan.", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "Ketua Pengurus Cabang,", name: "apt. RAHMAD CONTOHADI",
            seed: 717, stamp: (profession.association, "CABANG BONTANG", "KETUA"))
        return Paper("rekomendasi_op", ["nama": person.titled, "nomor": number], [page.sheet])
    }

    static func insurance(_ person: Person) throws(DrawingError) -> Paper {
        var page = Typesetter(body: TextStyle(family: "Liberation Sans", size: 11))
        try page.centre("BPJS KETENAGAKERJAAN", size: 18)
        try page.centre("SERTIFIKAT KEPESERTAAN", size: 14)
        page.gap(8)
        try page.rows([
            ("Nama Peserta", person.name.uppercased()), ("NIK", person.nik),
            ("Nomor Kepesertaan", "99\(person.seed % 1_000_000_000)"), ("NPP", "NN009999"),
            ("Bulan Iuran", "Oktober 2026"), ("Program", "JHT, JKK, JKM, JP"),
        ])
        page.add(.qr(QRSymbol("https://contoh.example/bpjs/\(person.seed)", x: 30, y: page.y + 6, side: 26)))
        return Paper("bpjs", ["bulan": "Oktober 2026"], [page.sheet])
    }
}
