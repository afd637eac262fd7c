internal import DocumentImaging
internal import DossierModel

extension Paper {
    /// A notary's deed of establishment on three F4 pages, every line filled to the margin with hyphens.
    static func deed(_ company: Company) throws(DrawingError) -> Paper {
        let day = company.deedDay
        let director = company.director
        let head = [
            "Pada hari ini, tanggal \(Wording.short(day)) (\(Wording.spoken(day))),",
            "pukul 10.00 WITA (sepuluh Waktu Indonesia Tengah),",
            "berhadapan dengan saya, \(company.notary.uppercased()), Sarjana Hukum,",
            "Magister Kenotariatan, Notaris di Kota Bontang, dengan dihadiri oleh saksi-saksi",
            "yang nama-namanya akan disebut pada bagian akhir akta ini :",
            "1. \(director.female ? "Nyonya" : "Tuan") \(director.name.uppercased()), lahir di \(director.birthplace),",
            "   pada tanggal \(Wording.short(director.born)), Warga Negara Indonesia, Wiraswasta,",
            "   bertempat tinggal di \(director.street),",
            "   pemegang Nomor Induk Kependudukan \(director.nik) ;",
            "-Para penghadap saya, Notaris kenal.",
            "-Para penghadap menerangkan terlebih dahulu, bahwa dengan tidak mengurangi izin",
            "dari pihak yang berwenang telah sepakat dan setuju untuk bersama-sama mendirikan",
            "suatu \(company.form == "PT" ? "Perseroan Terbatas" : "Perseroan Komanditer") dengan anggaran dasar",
            "sebagai berikut :",
            "----------- NAMA DAN TEMPAT KEDUDUKAN -----------", "Pasal 1",
            "1. Perseroan ini bernama \(company.upper) berkedudukan di Kota Bontang.",
            "2. Perseroan dapat membuka cabang atau perwakilan di tempat lain.",
        ]
        let middle =
            [
                "----------- MAKSUD DAN TUJUAN SERTA KEGIATAN USAHA -----------", "Pasal 3",
                "Maksud dan tujuan Perseroan ialah berusaha dalam bidang :",
            ]
            + company.kbli.map { "- \($0.title) (KBLI \($0.code)) ;" } + [
                "----------- MODAL -----------", "Pasal 4",
                "1. Modal dasar Perseroan berjumlah Rp1.000.000.000,00 (satu miliar rupiah), terbagi",
                "   atas 1.000 (seribu) saham, masing-masing saham bernilai nominal Rp1.000.000,00.",
                "2. Dari modal dasar tersebut telah ditempatkan dan disetor 25% (dua puluh lima",
                "   persen) oleh para pendiri yang telah mengambil bagian saham.",
                "----------- DIREKSI -----------", "Pasal 11",
                "1. Perseroan diurus dan dipimpin oleh Direksi yang terdiri dari seorang Direktur",
                "   atau lebih.",
                "2. Untuk pertama kali diangkat sebagai Direktur : \(director.name.uppercased()).",
                "3. Sebagai Komisaris diangkat : SITI CONTOHMAH.",
            ]
        let last = [
            "----------- DEMIKIAN AKTA INI -----------",
            "Dibuat sebagai minuta dan diselesaikan di Kota Bontang, pada hari dan tanggal",
            "tersebut pada bagian awal akta ini, dengan dihadiri oleh saksi-saksi :",
            "1. Nona RATNA CONTOHSARI, pegawai kantor Notaris ;",
            "2. Tuan BUDI CONTOHWAN, pegawai kantor Notaris ;",
            "-Segera setelah akta ini dibacakan oleh saya, Notaris, kepada para penghadap dan",
            "para saksi, maka ditandatangani oleh para penghadap, para saksi dan saya, Notaris.",
            "-Dilangsungkan tanpa perubahan.", "-Diberikan sebagai SALINAN yang sama bunyinya.",
        ]
        var first = Typesetter(.f4, body: TextStyle(family: "Liberation Mono", size: 10.5))
        first.left = 38
        try first.centre("SALINAN", size: 12, underlined: true)
        first.gap(2)
        try first.centre("AKTA PENDIRIAN", size: 15)
        try first.centre(
            "\(company.form == "PT" ? "PERSEROAN TERBATAS" : "PERSEROAN KOMANDITER")\n\"\(company.upper)\"",
            size: 13)
        try first.centre("Nomor : \(company.deedNumber).-", size: 12)
        first.gap(4)
        try filled(head, on: &first)
        var second = Typesetter(.f4, body: first.body)
        second.left = 38
        try filled(middle, on: &second)
        var third = Typesetter(.f4, body: first.body)
        third.left = 38
        try filled(last, on: &third)
        third.gap(8)
        try third.signed(
            on: "", role: "Notaris di Kota Bontang,", name: "\(company.notary.uppercased()), S.H., M.Kn.",
            seed: 1212, stamp: ("NOTARIS KOTA BONTANG", company.notary.uppercased(), "NOTARIS"),
            duty: "6D5C1077TT95")
        return Paper(
            "akta_pendirian",
            [
                "nomor_akta": company.deedNumber, "tgl_akta": Wording.short(day), "notaris": company.notary,
                "nama_badan": company.upper,
            ], [first.sheet, second.sheet, third.sheet])
    }

    /// Lines closed with hyphens, as deeds are, so that nothing can be added.
    private static func filled(_ lines: [String], on page: inout Typesetter) throws(DrawingError) {
        let letters = 75
        for line in lines {
            if line.hasPrefix("Pasal") || line.hasPrefix("-----") {
                let side = max(0, letters - line.count - 2) / 2
                let rule = String(repeating: "-", count: side)
                try page.set("\(rule) \(line) \(rule)", page.body, after: 2.4)
            } else {
                let rest = max(2, letters - line.count - 1)
                try page.set(line + " " + String(repeating: "-", count: rest), page.body, after: 2.4)
            }
        }
    }

    /// The ministry's decree on the entity.
    static func decree(_ company: Company) throws(DrawingError) -> Paper {
        var page = Typesetter(top: 18, body: TextStyle(family: "Liberation Sans", size: 10.5))
        try page.centre("KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA\nREPUBLIK INDONESIA", size: 13)
        try page.centre("NOMOR \(company.decree)", size: 12)
        try page.centre("TENTANG", bold: false)
        try page.centre(
            "PENGESAHAN PENDIRIAN BADAN HUKUM PERSEROAN TERBATAS\n\(company.upper)", size: 12)
        page.gap(5)
        try page.centre("MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA,", bold: false)
        page.gap(3)
        try page.paragraph(
            "Menimbang : a. bahwa berdasarkan Permohonan Notaris \(company.notary.uppercased()), S.H., M.Kn., "
                + "sesuai salinan Akta Nomor \(company.deedNumber) tanggal \(Wording.long(company.deedDay)) yang "
                + "dibuat oleh \(company.notary.uppercased()) tentang Pengesahan Badan Hukum \(company.upper) "
                + "telah sesuai dengan persyaratan pengesahan badan hukum perseroan;")
        try page.paragraph(
            "b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan keputusan "
                + "tentang pengesahan badan hukum \(company.upper);")
        try page.centre("MEMUTUSKAN :")
        try page.paragraph(
            "Menetapkan : KESATU : Mengesahkan pendirian badan hukum \(company.upper) yang berkedudukan di Kota "
                + "Bontang sesuai salinan akta tersebut di atas.")
        try page.paragraph("KEDUA : Keputusan ini mulai berlaku sejak tanggal ditetapkan.", after: 6)
        page.add(
            .qr(QRSymbol("https://contoh.example/ahu/\(company.deedNumber)", x: 30, y: page.y, side: 26)))
        try page.signed(
            place: "Ditetapkan di Jakarta", on: "Tanggal \(Wording.long(company.decreeDay))",
            role: "a.n. MENTERI HUKUM DAN HAK ASASI MANUSIA\nDIREKTUR JENDERAL ADMINISTRASI HUKUM UMUM,",
            name: "CONTOH RAHARJA, S.H., M.Hum.", x: 95, seed: 1313)
        return Paper(
            "sk_kemenkumham",
            [
                "nomor_sk": company.decree, "nama_badan": company.upper, "akta_nomor": company.deedNumber,
                "akta_tanggal": Wording.long(company.deedDay), "notaris": company.notary,
            ], [page.sheet])
    }

    /// The OSS printout with its annex of activities.
    static func nib(
        number: String, name: String, npwp: String, address: String, phone: String,
        kbli: [(code: String, title: String, risk: String)], issued: String
    ) throws(DrawingError) -> Paper {
        let style = TextStyle(family: "Liberation Sans", size: 10.5)
        var main = Typesetter(top: 18, body: style)
        try main.centre("PEMERINTAH REPUBLIK INDONESIA", size: 14)
        try main.centre("PERIZINAN BERUSAHA BERBASIS RISIKO", size: 13)
        main.gap(2)
        try main.centre("NOMOR INDUK BERUSAHA : \(number)", size: 14)
        main.gap(5)
        try main.paragraph(
            "Berdasarkan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti "
                + "Undang-Undang tentang Cipta Kerja menjadi Undang-Undang, Pemerintah Republik Indonesia "
                + "menerbitkan Nomor Induk Berusaha (NIB) kepada :")
        let issuedText = Wording.long(Wording.day(issued))
        try main.rows(
            [
                ("1. Nama Pelaku Usaha", name.uppercased()), ("2. Alamat Kantor", address.uppercased()),
                ("    No. Telepon", phone), ("    Email", "usaha@contoh.example"),
                ("    NPWP", TaxNumber.printed(npwp)), ("3. Status Penanaman Modal", "PMDN"),
                ("4. Kode Klasifikasi Baku Lapangan\n    Usaha Indonesia (KBLI)", "Lihat Lampiran"),
            ], label: 66, indent: 0)
        main.gap(5)
        try main.rows([("5. Skala Usaha", "Usaha Mikro")], label: 66, indent: 0)
        try main.paragraph(
            "NIB ini berlaku di seluruh wilayah Republik Indonesia selama menjalankan kegiatan usaha dan berlaku "
                + "sebagai hak akses kepabeanan, pendaftaran kepesertaan jaminan sosial kesehatan dan jaminan "
                + "sosial ketenagakerjaan.")
        main.gap(4)
        main.add(.qr(QRSymbol("https://contoh.example/oss/\(number)", x: 30, y: main.y, side: 28)))
        main.left = 95
        try main.set("Diterbitkan di Jakarta, tanggal : \(issuedText)", after: 3)
        try main.set("Menteri Investasi dan Hilirisasi/\nKepala Badan Koordinasi Penanaman Modal", after: 3)
        try main.set("Ditandatangani secara elektronik", after: 3)
        try main.set("Lembaga Pengelola dan Penyelenggara OSS", style.with(size: 9))

        var annex = Typesetter(.a4, top: 18, body: style)
        try annex.centre("PERIZINAN BERUSAHA BERBASIS RISIKO", size: 12)
        try annex.centre("LAMPIRAN\nNOMOR INDUK BERUSAHA : \(number)", size: 12)
        annex.gap(4)
        try annex.paragraph("Lampiran berikut ini memuat daftar bidang usaha untuk :", after: 3)
        let table = DrawnTable(
            x: 16, y: annex.y, columns: [10, 22, 52, 48, 26, 22],
            rows: [["No", "Kode KBLI", "Judul KBLI", "Lokasi Usaha", "Klasifikasi Risiko", "Jenis"]]
                + kbli.enumerated().map { index, entry in
                    ["\(index + 1)", entry.code, entry.title, address, entry.risk, "NIB"]
                }, style: style.with(size: 9), headFill: Ink(0.9, 0.9, 0.9), centred: [0, 1])
        annex.add(.table(table))
        annex.y += try table.height() + 6
        try annex.list([
            "Dengan ketentuan bahwa NIB tersebut hanya berlaku untuk Kode dan Judul KBLI yang tercantum dalam "
                + "lampiran ini.",
            "Pelaku Usaha dengan NIB tersebut di atas dapat melaksanakan kegiatan usaha.",
        ])
        return Paper(
            "nib",
            [
                "nib": number, "nama_pelaku_usaha": name.uppercased(), "npwp": TaxNumber.printed(npwp),
                "tgl_terbit": issuedText,
            ], [main.sheet, annex.sheet])
    }

    static func nib(_ company: Company, issued: String) throws(DrawingError) -> Paper {
        try nib(
            number: company.nib, name: company.full, npwp: company.npwp, address: company.address,
            phone: company.director.phone, kbli: company.kbli, issued: issued)
    }

    static func nib(
        _ person: Person, number: String, kbli: [(code: String, title: String, risk: String)], issued: String
    ) throws(DrawingError) -> Paper {
        try nib(
            number: number, name: person.name, npwp: person.npwp, address: person.address,
            phone: person.phone,
            kbli: kbli, issued: issued)
    }
}
