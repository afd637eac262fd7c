internal import DocumentImaging
internal import DossierModel
internal import Extraction

extension PaperShelf {
    /// Papers that applicants write themselves, and what the counter gives them.
    mutating func letters(_ type: String, _ variant: String?, _ make: Making) throws -> Paper? {
        switch type {
        case "surat_permohonan": try make.layout.taste % 3 == 0 ? formOfApplication(make) : application(make)
        case "surat_kuasa": try attorneyLetter(make)
        case "surat_pernyataan": try declaration(variant, make)
        case "surat_pengantar": try introduction(make)
        case "tanda_terima_berkas": try counterSlip(make)
        default: nil
        }
    }

    private var subject: String { "Permohonan \(situation.permitName)" }

    private func applicantRows(_ layout: Layout) -> [PrintedRow] {
        var rows: [PrintedRow] = [
            .name(person.titled), .nik(person), .birth(person, layout, isRead: true), .address(person),
            .phone(person, "hp"),
        ]
        if let company = situation.company {
            rows += [
                PrintedRow(
                    ["Nama Perusahaan", "Nama Badan Usaha", "Nama Usaha"], company.full, "nama_usaha"),
                PrintedRow("NIB", company.nib, "nib"),
            ]
        }
        return rows
    }

    private var attached: [String] {
        situation.permit.requirements.prefix(7).map(\.name.id)
    }

    private mutating func application(_ make: Making) throws -> Paper {
        var form = OfficeForm("surat_permohonan", make.layout)
        try form.dated(make.day, field: "tempat_tanggal")
        let about = make.layout.word(["Perihal", "Hal", "Perihal"])
        try form.page.rows(
            [(about, subject), ("Lampiran", "1 (satu) berkas")]
                + (random.chance(0.4) ? [("No. Permohonan", situation.number)] : []), label: 32, indent: 0)
        form.know("perihal", subject)
        try form.page.set(
            "Kepada Yth.\nKepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu\nKota Bontang\ndi - Bontang",
            after: 4)
        try form.say(
            make.layout.word(["Dengan hormat,", "Dengan hormat, saya yang bertanda tangan di bawah ini :"]))
        try form.rows(applicantRows(make.layout), free: make.layout.taste % 2 == 0)
        try form.say("dengan ini mengajukan permohonan \(situation.permitName) pada \(situation.place).")
        try form.say(
            make.layout.word(["Sebagai bahan pertimbangan kami lampirkan :", "Bersama ini kami sertakan :"]))
        try form.list(attached)
        try form.say("Demikian permohonan ini kami sampaikan. Atas perhatiannya diucapkan terima kasih.")
        try form.sign(
            nil, role: make.layout.word(["Hormat saya,", "Pemohon,"]), name: person.titled, seed: person.seed,
            duty: true)
        form.stamped()
        return form.paper
    }

    private mutating func formOfApplication(_ make: Making) throws -> Paper {
        var form = OfficeForm("surat_permohonan", make.layout)
        try form.head(cityOffice, cityAddress)
        try form.title("FORMULIR PERMOHONAN IZIN")
        try form.rows([
            PrintedRow(["Perihal", "Hal"], subject, "perihal"),
            PrintedRow(["No. Permohonan", "Nomor Pendaftaran"], situation.number),
        ])
        try form.page.set("A. DATA PEMOHON", make.layout.body.with(bold: true))
        try form.rows(applicantRows(make.layout), numbered: make.layout.taste % 2 == 0)
        try form.page.set("B. LOKASI", make.layout.body.with(bold: true))
        try form.rows([PrintedRow(["Lokasi", "Lokasi Usaha"], situation.place, "lokasi_izin")])
        try form.say("Saya menyatakan bahwa isian formulir ini benar.")
        try form.sign(
            make.day, field: "tempat_tanggal", role: "Pemohon,", name: person.titled, seed: person.seed)
        return form.paper
    }

    private mutating func attorneyLetter(_ make: Making) throws -> Paper {
        guard let taker = situation.attorney else { return try declaration(nil, make) }
        var form = OfficeForm("surat_kuasa", make.layout)
        try form.title("SURAT KUASA")
        try form.say("Yang bertanda tangan di bawah ini :")
        try form.rows([
            .name(person.name, "pemberi_nama"), .nik(person, "pemberi_nik"), .address(person, nil),
        ])
        try form.say("Selanjutnya disebut PEMBERI KUASA, dengan ini memberikan kuasa kepada :")
        try form.rows([.name(taker.name, "penerima_nama"), .nik(taker, "penerima_nik"), .address(taker, nil)])
        try form.say("Selanjutnya disebut PENERIMA KUASA.")
        try form.page.centre(make.layout.word(["KHUSUS", "-------- KHUSUS --------"]), bold: false)
        let purpose = "Pemberi Kuasa mengurus \(situation.permit.id.replacing("_", with: " "))"
        try form.page.set("Untuk dan atas nama \(purpose)", after: 1)
        form.know("keperluan", purpose)
        try form.say("pada Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Bontang.")
        let top = form.page.y
        try form.page.signed(
            on: "", role: "\nPenerima Kuasa,", name: taker.name, x: form.page.left, seed: taker.seed)
        form.page.y = top - 3
        try form.sign(make.day, role: "Pemberi Kuasa,", name: person.name, seed: person.seed, duty: true)
        form.stamped()
        return form.paper
    }

    private mutating func declaration(_ variant: String?, _ make: Making) throws -> Paper {
        var form = OfficeForm("surat_pernyataan", make.layout)
        let subject = (variant ?? "keabsahan_dokumen").replacing("_", with: " ")
        try form.title("SURAT PERNYATAAN", subject.uppercased())
        form.know("judul", "SURAT PERNYATAAN \(subject.uppercased())")
        try form.say("Yang bertanda tangan di bawah ini :")
        try form.rows([.name(person.titled), .nik(person), .address(person, nil), .job(person)], free: true)
        try form.say(
            "\(make.layout.word(["Dengan ini menyatakan dengan sesungguhnya bahwa", "Menyatakan dengan sebenarnya bahwa"]))"
                + " mengenai \(subject) pada \(situation.place) saya bertanggung jawab sepenuhnya dan akan menaati "
                + "ketentuan yang berlaku.")
        try form.say(
            "Demikian surat pernyataan ini dibuat tanpa ada paksaan; bila tidak benar saya bersedia dituntut."
        )
        try form.sign(
            make.day, role: "Yang membuat pernyataan,", name: person.titled, seed: person.seed &+ 3,
            duty: true)
        form.stamped()
        return form.paper
    }

    private mutating func introduction(_ make: Making) throws -> Paper {
        var form = OfficeForm("surat_pengantar", make.layout)
        let isCampus = situation.permit.id == "SKP_PENELITIAN"
        let office =
            isCampus
            ? ["UNIVERSITAS CONTOH SAMUDERA", "FAKULTAS ILMU SOSIAL"]
            : ["PEMERINTAH KOTA BONTANG", "KELURAHAN \(person.village.uppercased())"]
        try form.head(
            office, "Jalan Contoh Pengantar No. 8 Bontang 75311", field: "instansi", naming: isCampus ? 0 : 1)
        try form.title("SURAT PENGANTAR")
        try form.number(letterNumber("PNGT", make.day, unit: isCampus ? "UNCS" : "KEL"))
        try form.say(
            make.layout.word([
                "Dengan ini menerangkan bahwa :", "Yang bertanda tangan di bawah ini menerangkan :",
            ]))
        try form.rows(
            [.name(person.name), .nik(person), .job(person), .address(person, nil)], free: true)
        try form.say("Nama tersebut di atas bermaksud mengurus \(situation.permitName).")
        try form.sign(
            make.day, role: isCampus ? "Dekan," : "LURAH,", name: "CONTOH HIDAYAT, S.Sos", seed: 2_202,
            stamp: (office[0], "BONTANG", isCampus ? "DEKAN" : "LURAH"))
        return form.paper
    }

    private mutating func counterSlip(_ make: Making) throws -> Paper {
        var form = OfficeForm("tanda_terima_berkas", make.layout)
        try form.head(cityOffice, cityAddress)
        try form.title("TANDA TERIMA BERKAS")
        let day = make.layout.day(make.day)
        try form.rows([
            PrintedRow(["No. Pendaftaran", "Nomor Permohonan"], situation.number, "no_permohonan"),
            PrintedRow("Jenis Izin", situation.permitName, "jenis_izin"),
            PrintedRow(["Nama Pemohon", "Nama"], person.name, "nama"),
            PrintedRow(["Tanggal", "Tgl Terima"], day, "tgl_terima"),
        ])
        try form.sign(nil, role: "Petugas Loket,", name: "CONTOH LESTARI", seed: 2_303)
        return form.paper
    }
}
