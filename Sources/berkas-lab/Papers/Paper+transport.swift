internal import DocumentImaging
internal import DossierModel

extension Paper {
    /// Vehicle registration; plates of the series ZZZ are not given out.
    static func vehicle(_ owner: Person, plate: String, until: String) throws(DrawingError) -> Paper {
        var page = Typesetter(top: 22, body: TextStyle(family: "Liberation Sans", size: 10))
        page.add(.box(DrawnBox(x: 18, y: 16, width: 174, height: 118, radius: 2, outline: .grey)))
        try page.centre("KEPOLISIAN NEGARA REPUBLIK INDONESIA\nDAERAH KALIMANTAN TIMUR", size: 11)
        try page.centre("SURAT TANDA NOMOR KENDARAAN BERMOTOR (STNK)", size: 13)
        page.gap(3)
        try page.rows(
            [
                ("NO. POLISI", plate), ("NAMA PEMILIK", owner.name.uppercased()),
                ("ALAMAT", owner.street.uppercased()), ("MERK / TYPE", "CONTOH / MIKROBUS"),
                ("TAHUN PEMBUATAN", "2019"), ("ISI SILINDER", "2494 CC"),
                ("NOMOR RANGKA", "MHFZZ99ZZK0099901"),
                ("NOMOR MESIN", "2ZZ0099901"), ("WARNA TNKB", "KUNING"),
                ("BERLAKU SAMPAI", Wording.short(Wording.day(until))),
            ], label: 42, indent: 2)
        page.gap(8)
        try page.centre("SURAT KETETAPAN KEWAJIBAN PEMBAYARAN", size: 11)
        try page.rows(
            [("PKB", "Rp 1.250.000"), ("SWDKLLJ", "Rp 87.000"), ("JUMLAH", "Rp 1.337.000")], label: 42,
            indent: 2)
        page.add(
            .stamp(
                RoundStamp(
                    x: 160, y: 150, radius: 16, upper: "SAMSAT KOTA BONTANG", lower: "POLRI", middle: "LUNAS",
                    tilt: -12, ink: .stampBlue.faded(0.65))))
        return Paper(
            "stnk",
            [
                "nopol": plate, "pemilik": owner.name.uppercased(),
                "berlaku_sampai": Wording.short(Wording.day(until)),
            ], [page.sheet])
    }

    static func inspection(_ owner: Person, plate: String, until: String) throws(DrawingError) -> Paper {
        var page = Typesetter(top: 20, body: TextStyle(family: "Liberation Sans", size: 10.5))
        try page.letterhead(
            ["PEMERINTAH KOTA BONTANG", "DINAS PERHUBUNGAN"],
            address: "Unit Pengujian Kendaraan Bermotor, Jalan Contoh Uji No. 4 Bontang")
        try page.centre("BUKTI LULUS UJI BERKALA KENDARAAN BERMOTOR", size: 13)
        page.gap(4)
        try page.rows([
            ("No. Uji", "BTG 9990\(plate.filter(\.isNumber))"), ("Nomor Registrasi", plate),
            ("Nama Pemilik", owner.name.uppercased()), ("JBB", "3.200 kg"), ("Daya angkut", "14 orang"),
            ("Hasil", "LULUS UJI"), ("Masa berlaku", Wording.short(Wording.day(until))),
        ])
        page.gap(6)
        try page.signed(
            on: "", role: "Penguji Kendaraan Bermotor,", name: "CONTOH SUPRIADI, A.Ma.PKB", seed: 1717,
            stamp: ("PEMERINTAH KOTA BONTANG", "DINAS PERHUBUNGAN", "UJI BERKALA"))
        return Paper(
            "uji_kir",
            ["nopol": plate, "berlaku_sampai": Wording.short(Wording.day(until))], [page.sheet])
    }

    /// A technical recommendation of a department.
    static func recommendation(
        department: String, code: String, for person: Person, permit: String, place: String, on day: String
    ) throws(DrawingError) -> Paper {
        var page = Typesetter()
        try page.letterhead(
            ["PEMERINTAH KOTA BONTANG", department], address: "Jalan Contoh Pemerintahan No. 5 Bontang 75311")
        try page.centre("REKOMENDASI", size: 14, underlined: true)
        let number = "\(code)/\(person.seed % 900 + 100)/REKOM/\(day.prefix(4))"
        try page.centre("Nomor : \(number)", bold: false)
        page.gap(5)
        try page.paragraph(
            "Berdasarkan surat Kepala DPMPTSP Nomor 500.16.7/099/DPMPTSP/2026 perihal permohonan rekomendasi "
                + "teknis, dengan ini memberikan rekomendasi kepada :")
        try page.rows([("Nama", person.name), ("Jenis izin", permit), ("Tempat", place)])
        try page.paragraph("Pada prinsipnya dapat dipertimbangkan untuk diterbitkan \(permit).", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "Kepala Dinas,", name: "Drs. CONTOH WIJAYA, M.T.",
            number: "NIP. 19690505 199503 1 999", seed: 1818,
            stamp: ("PEMERINTAH KOTA BONTANG", department, "KEPALA DINAS"))
        return Paper("rekomendasi_opd", ["nomor": number, "nama": person.name], [page.sheet])
    }
}
