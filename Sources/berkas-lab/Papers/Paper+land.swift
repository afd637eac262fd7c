internal import DocumentImaging
internal import DossierModel

extension Paper {
    /// Land certificate: cover page and first registration page.
    static func landTitle(_ owner: Person, _ plot: Plot) throws(DrawingError) -> Paper {
        let style = TextStyle(family: "C059", size: 12)
        var cover = Typesetter(.f4, top: 35, body: style)
        cover.add(.box(DrawnBox(x: 12, y: 14, width: 191, height: 298, thickness: 1.4)))
        cover.add(.box(DrawnBox(x: 15, y: 17, width: 185, height: 292, thickness: 0.4)))
        try cover.centre("BADAN PERTANAHAN NASIONAL\nREPUBLIK INDONESIA", size: 17)
        cover.gap(26)
        try cover.centre("SERTIPIKAT", size: 34)
        try cover.centre("(TANDA BUKTI HAK)", size: 14)
        cover.gap(24)
        try cover.rows(
            [
                ("HAK", "MILIK     No. : \(plot.right)"), ("PROVINSI", "KALIMANTAN TIMUR"),
                ("KABUPATEN/KOTA", "BONTANG"), ("KECAMATAN", plot.district.uppercased()),
                ("DESA/KELURAHAN", plot.village.uppercased()),
            ], label: 50, indent: 15)
        cover.gap(8)
        try cover.rows(
            [
                ("DAFTAR ISIAN 307", "No. \(plot.serial)/2012"),
                ("DAFTAR ISIAN 208", "No. \(plot.serial + 3)/2012"),
            ], label: 50, indent: 15)
        cover.gap(14)
        try cover.centre("KANTOR PERTANAHAN\nKOTA BONTANG", size: 14)

        var page = Typesetter(.f4, top: 25, body: style.with(size: 11))
        try page.centre("PENDAFTARAN - PERTAMA", size: 13)
        page.gap(4)
        page.add(.box(DrawnBox(x: 20, y: 38, width: 175, height: 190)))
        try page.rows(
            [
                ("a) HAK", "MILIK No. \(plot.right)"), ("    Desa/Kel.", plot.village),
                ("    Tgl. berakhirnya hak", "-"), ("b) NIB", "16.08.01.03.0\(plot.serial + 1000)"),
                ("    LETAK TANAH", plot.street), ("c) ASAL HAK", "Pemberian hak"),
                (
                    "d) DASAR PENDAFTARAN",
                    "Surat Keputusan Kepala Kantor Pertanahan No. \(plot.serial)/HM/2012"
                ),
                ("e) SURAT UKUR", "Tgl. 14-02-2012 No. 00\(plot.serial)/\(plot.village)/2012"),
                ("    LUAS", "\(plot.area) M2"), ("f) NAMA PEMEGANG HAK", owner.name.uppercased()),
                ("    Tanggal lahir", Wording.short(owner.born)), ("g) PEMBUKUAN", "Bontang, 20-03-2012"),
                ("h) PENERBITAN SERTIPIKAT", "Bontang, 22-03-2012"), ("i) PENUNJUK", "-"),
            ], label: 58, indent: 2)
        page.gap(10)
        try page.signed(
            on: "22 Maret 2012", role: "Kepala Kantor Pertanahan\nKota Bontang,", name: "Ir. CONTOH SUBAGIO",
            number: "NIP. 19600101 198903 1 999", seed: 1414,
            stamp: ("KANTOR PERTANAHAN", "KOTA BONTANG", "KEPALA"))
        return Paper(
            "sertifikat_tanah",
            [
                "nomor_hak": "HAK MILIK \(plot.right)", "pemegang_hak": owner.name.uppercased(),
                "luas": "\(plot.area) M2",
            ],
            [cover.sheet, page.sheet])
    }

    /// Property tax notice, dot-matrix on a pre-printed form.
    static func taxNotice(_ owner: Person, _ plot: Plot, year: Int) throws(DrawingError) -> Paper {
        let print = TextStyle(family: "Liberation Mono", size: 9.5)
        var page = Typesetter(top: 15, body: print)
        page.left = 15
        page.right = 15
        try page.centre("PEMERINTAH KOTA BONTANG - BADAN PENDAPATAN DAERAH", size: 11)
        try page.centre("SURAT PEMBERITAHUAN PAJAK TERUTANG (SPPT)", size: 12)
        try page.centre("PAJAK BUMI DAN BANGUNAN PERDESAAN DAN PERKOTAAN", size: 11)
        page.gap(3)
        try page.set(
            "NOP : \(plot.taxObject)                    TAHUN \(year)", print.with(size: 11, bold: true))
        page.gap(2)
        let parties = DrawnTable(
            x: 15, y: page.y, columns: [90, 90],
            rows: [
                ["LETAK OBJEK PAJAK", "NAMA DAN ALAMAT WAJIB PAJAK"],
                [
                    "\(plot.street.uppercased())\nRT 012 RW 004\n\(plot.village.uppercased())\n"
                        + "\(plot.district.uppercased())\nKOTA BONTANG",
                    "\(owner.name.uppercased())\n\(owner.street.uppercased())\nRT \(owner.rt) RW \(owner.rw)\n"
                        + "\(owner.village.uppercased())\nKOTA BONTANG",
                ],
            ], style: print)
        page.add(.table(parties))
        page.y += try parties.height() + 3
        let land = plot.area * 464_000
        let house = plot.built * 968_000
        let values = DrawnTable(
            x: 15, y: page.y, columns: [36, 30, 24, 44, 46],
            rows: [
                ["OBJEK PAJAK", "LUAS (M2)", "KELAS", "NJOP PER M2 (RP)", "TOTAL NJOP (RP)"],
                ["BUMI", "\(plot.area)", "075", "464.000", Wording.grouped(land)],
                ["BANGUNAN", "\(plot.built)", "025", "968.000", Wording.grouped(house)],
            ], style: print, centred: [1, 2])
        page.add(.table(values))
        page.y += try values.height() + 3
        let base = land + house - 10_000_000
        try page.rows(
            [
                ("NJOP SEBAGAI DASAR PENGENAAN PBB", Wording.grouped(land + house)),
                ("NJOPTKP", "10.000.000"), ("PBB YANG HARUS DIBAYAR (Rp)", Wording.grouped(base / 1000)),
                ("TGL. JATUH TEMPO", "30 SEP \(year)"), ("TEMPAT PEMBAYARAN", "BANKALTIMTARA"),
            ], label: 80, indent: 0)
        page.gap(2)
        try page.signed(
            on: "2 Januari \(year)", role: "KEPALA BADAN PENDAPATAN DAERAH", name: "Dra. CONTOH HARTATI",
            seed: 1515, stamp: ("PEMERINTAH KOTA BONTANG", "BAPENDA", "KEPALA"))
        return Paper(
            "sppt_pbb",
            ["nop": plot.taxObject, "tahun": "\(year)", "nama_wp": owner.name.uppercased()], [page.sheet])
    }

    static func taxReceipt(_ owner: Person, _ plot: Plot, year: Int) throws(DrawingError) -> Paper {
        var page = Typesetter(top: 20, body: TextStyle(family: "Liberation Mono", size: 11))
        let amount = (plot.area * 464_000 + plot.built * 968_000 - 10_000_000) / 1000
        try page.centre("BANKALTIMTARA CABANG BONTANG", size: 13)
        try page.centre("SURAT TANDA TERIMA SETORAN (STTS)", size: 12)
        try page.centre("BUKTI PEMBAYARAN PBB-P2", size: 12)
        page.gap(4)
        page.add(.line(DrawnLine(25, page.y, 190, page.y, dashed: true)))
        page.gap(4)
        try page.rows(
            [
                ("NOP", plot.taxObject), ("NAMA WP", owner.name.uppercased()), ("TAHUN PAJAK", "\(year)"),
                ("POKOK", "Rp \(Wording.grouped(amount))"), ("DENDA", "Rp 0"),
                ("JUMLAH BAYAR", "Rp \(Wording.grouped(amount))"), ("TANGGAL BAYAR", "12-06-\(year)"),
                ("NTPD", "9900\(plot.serial)\(year)0099"), ("STATUS", "LUNAS"),
            ], label: 40, indent: 0)
        page.add(.line(DrawnLine(25, page.y, 190, page.y, dashed: true)))
        page.gap(4)
        try page.set("SIMPAN STRUK INI SEBAGAI BUKTI PEMBAYARAN YANG SAH")
        return Paper(
            "bukti_bayar_pbb",
            ["nop": plot.taxObject, "tahun": "\(year)", "tgl_bayar": "12-06-\(year)"], [page.sheet])
    }

    static func buildingPermit(_ owner: Person, _ plot: Plot) throws(DrawingError) -> Paper {
        var page = Typesetter(.f4)
        try page.letterhead(
            ["PEMERINTAH KOTA BONTANG", "DINAS PENANAMAN MODAL DAN\nPELAYANAN TERPADU SATU PINTU"],
            address: "Jalan Contoh No. 99 Bontang Kalimantan Timur 75311 Telp. (0548) 00000")
        try page.centre(
            "KEPUTUSAN KEPALA DINAS PENANAMAN MODAL DAN\nPELAYANAN TERPADU SATU PINTU", size: 12)
        let number = "503.640/\(plot.serial)/IMB/DPMPTSP/2018"
        try page.centre("NOMOR : \(number)", bold: false)
        try page.centre("TENTANG\nIZIN MENDIRIKAN BANGUNAN", size: 12)
        page.gap(4)
        try page.set("MEMUTUSKAN :", after: 2)
        try page.paragraph("KESATU : Memberi izin mendirikan bangunan kepada :")
        try page.rows([
            ("Nama", owner.name.uppercased()), ("Alamat", owner.address),
            ("Untuk mendirikan", "Bangunan usaha permanen 1 lantai"), ("Fungsi Bangunan", "Usaha"),
            ("Luas Bangunan", "\(plot.built) M2"),
            ("Terletak di", "\(plot.street), Kelurahan \(plot.village), Kecamatan \(plot.district)"),
            ("Status tanah", "SHM No. \(plot.right) a.n. \(owner.name) luas \(plot.area) M2"),
            ("GSB / KDB", "6 meter / 60 %"),
        ])
        try page.paragraph("KEDUA : Keputusan ini berlaku sejak tanggal ditetapkan.", after: 8)
        try page.signed(
            place: "Ditetapkan di Bontang", on: "16 April 2018", role: "KEPALA DINAS,",
            name: "Drs. ASMAWI CONTOH, M.Si", number: "NIP. 19700817 199403 1 999", seed: 991,
            stamp: ("PEMERINTAH KOTA BONTANG", "DPMPTSP", "KEPALA DINAS"))
        return Paper("imb", ["nomor": number, "nama": owner.name.uppercased()], [page.sheet])
    }

    static func cityPlan(_ owner: Person, _ plot: Plot, on day: String) throws(DrawingError) -> Paper {
        var page = Typesetter(.f4)
        try page.letterhead(
            ["PEMERINTAH KOTA BONTANG", "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG"],
            address: "Jalan Contoh Prasarana No. 7 Bontang 75311 Telp. (0548) 00033")
        try page.centre("KETERANGAN RENCANA KOTA (KRK)", size: 13, underlined: true)
        let number = "600.3/\(plot.serial)/KRK/DPUPR/2026"
        try page.centre("Nomor : \(number)", bold: false)
        try page.centre("KESESUAIAN KEGIATAN PEMANFAATAN RUANG", size: 11)
        page.gap(4)
        try page.rows([
            ("Nama", owner.name), ("Lokasi", "\(plot.street), Kelurahan \(plot.village)"),
            ("Luas tanah", "\(plot.area) M2"), ("Zona", "Perumahan kepadatan sedang (R-3)"),
            ("GSB", "6 meter"), ("KDB", "60 %"), ("KLB", "1,2"), ("KDH", "20 %"),
        ])
        try page.paragraph(
            "Keterangan ini berdasarkan RTRW dan RDTR Kota Bontang dan bukan merupakan izin.", after: 8)
        try page.signed(
            on: Wording.long(Wording.day(day)), role: "KEPALA DINAS,", name: "Ir. USMAN CONTOH, M.T.",
            number: "NIP. 19680909 199603 1 999", seed: 1616,
            stamp: ("PEMERINTAH KOTA BONTANG", "DINAS PUPR", "KEPALA DINAS"))
        return Paper("kkpr_krk", ["nomor": number, "nama": owner.name], [page.sheet])
    }
}
