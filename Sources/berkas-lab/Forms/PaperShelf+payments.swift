internal import DocumentImaging
internal import DossierModel

extension PaperShelf {
    mutating func payments(_ type: String, _ make: Making) throws -> Paper? {
        switch type {
        case "bukti_bayar_pbb": try taxReceipt(make)
        case "skrd": try assessment(make)
        case "bukti_bayar_retribusi": try receipt(make)
        case "npwpd_pajak_reklame": try advertisementTax(make)
        default: nil
        }
    }

    /// `Rp1.500.000,-`, in one of several spellings.
    private mutating func amount() -> String {
        let figure = Wording.grouped(random.number(12...950) * 5_000)
        return random.one(of: ["Rp\(figure),-", "Rp. \(figure),00", "Rp \(figure)"])
    }

    private mutating func taxReceipt(_ make: Making) throws -> Paper {
        var form = OfficeForm("bukti_bayar_pbb", make.layout)
        try form.head(["BANKALTIMTARA CABANG BONTANG"], "Jalan Contoh Bank No. 10 Bontang")
        try form.title(make.layout.word(["BUKTI PEMBAYARAN PBB-P2", "SURAT TANDA TERIMA SETORAN (STTS)"]))
        try form.rows([
            PrintedRow("NOP", situation.plot.taxObject, "nop"),
            PrintedRow("Nama WP", person.name.uppercased()),
            PrintedRow(["Tahun Pajak", "Tahun"], "\(situation.received.year)", "tahun"),
            PrintedRow(["Jumlah Bayar", "Jumlah"], amount(), "jumlah"),
            PrintedRow(["Tanggal Bayar", "Tgl Bayar"], Wording.short(make.day), "tgl_bayar"),
            PrintedRow("Status", "LUNAS"),
        ])
        return form.paper
    }

    private mutating func assessment(_ make: Making) throws -> Paper {
        var form = OfficeForm("skrd", make.layout)
        try form.head(["PEMERINTAH KOTA BONTANG", "DINAS PENANAMAN MODAL DAN PTSP"], cityAddress)
        try form.title("SURAT KETETAPAN RETRIBUSI DAERAH", "(SKRD)")
        try form.number("\(random.number(1_000...9_999))/SKRD/\(make.day.year)")
        try form.rows([
            PrintedRow(["Nama", "Wajib Retribusi"], person.name.uppercased(), "nama"), .address(person, nil),
            PrintedRow("Kode Rekening", "4.1.2.03.01"), PrintedRow("Masa Retribusi", "\(make.day.year)"),
            PrintedRow(["Jumlah Ketetapan", "Jumlah"], amount(), "jumlah"),
        ])
        try form.sign(
            make.day, field: nil, role: "KEPALA DINAS,", name: "Drs. ASMAWI CONTOH, M.Si", seed: 991,
            stamp: cityStamp)
        return form.paper
    }

    private mutating func receipt(_ make: Making) throws -> Paper {
        var form = OfficeForm("bukti_bayar_retribusi", make.layout)
        try form.head(["PEMERINTAH KOTA BONTANG", "BENDAHARA PENERIMAAN"], cityAddress)
        try form.title(
            make.layout.word([
                "BUKTI PEMBAYARAN RETRIBUSI", "SURAT SETORAN RETRIBUSI DAERAH (SSRD)",
                "TANDA BUKTI PEMBAYARAN",
            ]))
        try form.rows([
            PrintedRow(
                ["No. Bukti", "Kode Bayar"], "\(random.number(10_000...99_999))/STS/\(make.day.year)", "nomor"
            ),
            PrintedRow(["Nama Penyetor", "Telah terima dari"], person.name.uppercased(), "nama"),
            PrintedRow(["Jumlah", "Sebesar"], amount(), "jumlah"),
            PrintedRow("Tanggal", make.layout.day(make.day), "tgl_bayar"), PrintedRow("Status", "LUNAS"),
        ])
        try form.sign(nil, role: "Bendahara Penerimaan,", name: "CONTOH RAHAYU", seed: 3_102)
        return form.paper
    }

    private mutating func advertisementTax(_ make: Making) throws -> Paper {
        var form = OfficeForm("npwpd_pajak_reklame", make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", "BADAN PENDAPATAN DAERAH"], "Jalan Contoh Pajak No. 5 Bontang")
        try form.title("SURAT KETETAPAN PAJAK DAERAH (SKPD)", "PAJAK REKLAME")
        try form.rows([
            PrintedRow("NPWPD", "P.2.00999\(random.number(10...99)).03.01", "npwpd"),
            PrintedRow("Nama", situation.holder), PrintedRow("Jumlah", amount(), "jumlah"),
            PrintedRow("Sampai dengan", make.layout.day(make.until), "masa_sampai"),
        ])
        try form.sign(make.day, field: nil, role: "KEPALA BADAN,", name: "Dra. CONTOH HARTATI", seed: 1_515)
        return form.paper
    }
}
