internal import DocumentImaging
internal import DossierModel

extension PaperShelf {
    /// Papers of companies, foundations and trades.
    mutating func business(_ type: String, _ variant: String?, _ make: Making) throws -> Paper? {
        switch type {
        case "akta_pendirian", "akta_perubahan": try deed(type, make)
        case "sk_kemenkumham": try decree(make)
        case "nib": try businessNumber(make)
        case "npwp_skt": try taxLetter(make)
        case "kswp": try taxStatus(make)
        case "surat_domisili": try domicile(make)
        case "siup", "tdp", "situ_ho": try oldTradePaper(type, make)
        case "sbu", "skk": try construction(type, make)
        case "oss_sertifikat_standar": try standardCertificate(make)
        case "sk_pengurus": try appointment(make)
        case "skt_ormas": try society(make)
        case "laporan_keuangan": try balance(make)
        default: nil
        }
    }

    private var entity: (form: String, words: String, full: String) {
        guard let company = situation.company else {
            return ("UD", "USAHA DAGANG", "UD \(situation.business)")
        }
        let words = ["PT": "PERSEROAN TERBATAS", "CV": "PERSEROAN KOMANDITER", "YAYASAN": "YAYASAN"]
        return (company.form, words[company.form] ?? company.form, company.full)
    }

    private mutating func deed(_ type: String, _ make: Making) throws -> Paper {
        guard let company = situation.company else { return try declaration(of: "usaha perorangan", make) }
        if type == "akta_pendirian", company.form != "YAYASAN", make.layout.taste % 3 == 0 {
            var paper = try Paper.deed(company).inAnotherFace(&random)
            paper.truths[0].fields["bentuk_badan"] = company.form
            return paper
        }
        let isFirst = type == "akta_pendirian"
        let number = isFirst ? company.deedNumber : "\(random.number(1...99))"
        let day = isFirst ? company.deedDay : make.day
        var form = OfficeForm(type, make.layout, on: .f4)
        form.page.left = 36
        try form.title(
            isFirst ? "AKTA PENDIRIAN" : "AKTA PERUBAHAN ANGGARAN DASAR", entity.words, company.upper)
        try form.number("\(number).-", nil)
        form.know("nomor_akta", number)
        form.know("tgl_akta", Wording.short(day))
        form.know("notaris", company.notary)
        form.know("nama_badan", company.upper)
        if isFirst { form.know("bentuk_badan", company.form) }
        try form.say(
            "Pada hari ini, tanggal \(Wording.short(day)) (\(Wording.spoken(day))), berhadapan dengan saya, "
                + "\(company.notary.uppercased()), Sarjana Hukum, Magister Kenotariatan, Notaris di Kota Bontang, "
                + "dengan dihadiri oleh saksi-saksi yang akan disebut pada akhir akta ini :")
        try form.say(
            "\(company.director.female ? "Nyonya" : "Tuan") \(company.director.name.uppercased()), lahir di "
                + "\(company.director.birthplace), pada tanggal \(Wording.short(company.director.born)), bertempat "
                + "tinggal di \(company.director.address), pemegang Nomor Induk Kependudukan \(company.director.nik)."
        )
        try form.say(
            "Para penghadap menerangkan terlebih dahulu bahwa telah sepakat \(isFirst ? "mendirikan" : "mengubah anggaran dasar") "
                + "\(entity.words) \(company.upper) berkedudukan di Kota Bontang.")
        form.turn()
        try form.page.centre("MAKSUD DAN TUJUAN")
        try form.page.centre("Pasal 3", bold: false)
        try form.list(company.kbli.map { "\($0.title) (\($0.code))" })
        try form.say(
            "Akta ini dibuat sebagai minuta dan diselesaikan di Kota Bontang; diberikan sebagai SALINAN.")
        try form.sign(
            nil, role: "Notaris di Kota Bontang,", name: "\(company.notary.uppercased()), S.H., M.Kn.",
            seed: 1_212,
            stamp: ("NOTARIS KOTA BONTANG", company.notary.uppercased(), "NOTARIS"))
        return form.paper
    }

    private mutating func declaration(of subject: String, _ make: Making) throws -> Paper {
        try letters("surat_pernyataan", subject, make) ?? Paper("surat_pernyataan", [:], [])
    }

    private mutating func decree(_ make: Making) throws -> Paper {
        guard let company = situation.company else { return try declaration(of: "bukan badan hukum", make) }
        var form = OfficeForm("sk_kemenkumham", make.layout, on: .a4)
        try form.title("KEPUTUSAN MENTERI HUKUM REPUBLIK INDONESIA")
        try form.number(company.decree, "nomor_sk")
        try form.page.centre("TENTANG", bold: false)
        try form.title("PENGESAHAN PENDIRIAN BADAN HUKUM \(entity.words)", company.upper)
        form.know("nama_badan", company.upper)
        form.know("akta_nomor", company.deedNumber)
        form.know("akta_tanggal", Wording.long(company.deedDay))
        try form.say(
            "Menimbang : bahwa berdasarkan permohonan Notaris \(company.notary.uppercased()), S.H., M.Kn., sesuai "
                + "salinan Akta Nomor \(company.deedNumber) tanggal \(Wording.long(company.deedDay)) telah sesuai "
                + "dengan persyaratan pengesahan;")
        try form.say(
            "Menetapkan : KESATU : Mengesahkan pendirian badan hukum \(company.upper) di Kota Bontang.")
        form.page.add(
            .qr(
                QRSymbol(
                    "https://contoh.example/ahu/\(company.deedNumber)", x: 30, y: form.page.y + 6, side: 26)))
        try form.sign(
            company.decreeDay, field: "tgl_sk", place: "Ditetapkan di Jakarta",
            role: "DIREKTUR JENDERAL\nADMINISTRASI HUKUM UMUM,",
            name: "CONTOH RAHARJA, S.H.", seed: 1_313)
        return form.paper
    }

    private mutating func businessNumber(_ make: Making) throws -> Paper {
        let issued = situation.company?.decreeDay ?? make.day
        var paper: Paper
        if let company = situation.company {
            paper = try Paper.nib(company, issued: issued.description)
            paper.truths[0].fields["alamat_kantor"] = company.address.uppercased()
            paper.truths[0].fields["kbli"] = company.kbli[0].code
        } else {
            let number = "17082600999\(random.number(10...99))"
            paper = try Paper.nib(
                person, number: number, kbli: [("56303", "Rumah Minum/Kafe", "Rendah")],
                issued: issued.description)
            paper.truths[0].fields["alamat_kantor"] = person.address.uppercased()
            paper.truths[0].fields["kbli"] = "56303"
        }
        return paper.inAnotherFace(&random)
    }

    private mutating func taxLetter(_ make: Making) throws -> Paper {
        var form = OfficeForm("npwp_skt", make.layout)
        try form.head(
            ["KEMENTERIAN KEUANGAN", "KANTOR PELAYANAN PAJAK PRATAMA BONTANG"],
            "Jalan Contoh Pajak No. 2 Bontang")
        try form.title("SURAT KETERANGAN TERDAFTAR")
        try form.number("S-\(random.number(100...999))KT/WPJ.14/KP.0403/\(make.day.year)", nil)
        try form.say("Menerangkan bahwa wajib pajak berikut telah terdaftar pada administrasi kami :")
        try form.rows([
            PrintedRow(["Nama", "Nama Wajib Pajak", "Nama"], situation.holder.uppercased(), "nama"),
            PrintedRow(
                ["NPWP", "Nomor Pokok Wajib Pajak (NPWP)"],
                TaxNumber.printed(situation.company?.npwp ?? person.npwp), "npwp15"),
            PrintedRow("Kewajiban Pajak", "PPh Pasal 21, PPh Pasal 25"),
        ])
        try form.sign(make.day, field: nil, role: "Kepala Kantor,", name: "CONTOH PRASETYO", seed: 2_505)
        return form.paper
    }

    private mutating func taxStatus(_ make: Making) throws -> Paper {
        var form = OfficeForm("kswp", make.layout)
        try form.title("KONFIRMASI STATUS WAJIB PAJAK")
        try form.rows([
            PrintedRow("NPWP", TaxNumber.printed(situation.company?.npwp ?? person.npwp), "npwp"),
            PrintedRow("Nama", situation.holder.uppercased()), PrintedRow("Status", "VALID", "status"),
        ])
        try form.say("Status wajib pajak VALID. Dicetak \(make.layout.day(make.day)) melalui layanan DJP.")
        return form.paper
    }

    private mutating func domicile(_ make: Making) throws -> Paper {
        var form = OfficeForm("surat_domisili", make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", "KELURAHAN \(person.village.uppercased())"],
            "Jalan Contoh No. 1 Bontang 75311")
        try form.title(
            make.layout.word([
                "SURAT KETERANGAN USAHA", "SURAT KETERANGAN DOMISILI USAHA", "SURAT KETERANGAN TEMPAT USAHA",
            ]))
        try form.number(letterNumber("KEL", make.day, unit: "KEL-\(person.village.prefix(2).uppercased())"))
        try form.say("Lurah \(person.village) menerangkan bahwa :")
        try form.rows(
            [
                .name(person.name), .nik(person), .birth(person, make.layout), .job(person),
                .address(person),
                PrintedRow("Jenis Usaha", situation.business),
            ])
        try form.say("benar berdomisili di wilayah kami dan mempunyai usaha yang masih berjalan.")
        try form.sign(
            make.day, role: "LURAH \(person.village.uppercased())", name: "H. ABDUL GAFAR, S.Sos", seed: 777,
            stamp: ("PEMERINTAH KOTA BONTANG", "KELURAHAN", person.village.uppercased()))
        return form.paper
    }
}
