internal import DocumentImaging
internal import DossierModel

extension PaperShelf {
    /// Licences of before 2018.
    mutating func oldTradePaper(_ type: String, _ make: Making) throws -> Paper {
        let titles = [
            "siup": "SURAT IZIN USAHA PERDAGANGAN (SIUP) KECIL", "tdp": "TANDA DAFTAR PERUSAHAAN",
            "situ_ho": "SURAT IZIN TEMPAT USAHA (SITU)",
        ]
        let day = situation.before(random.number(3_100...4_300))
        var form = OfficeForm(type, make.layout)
        try form.head(
            ["PEMERINTAH KOTA BONTANG", "BADAN PELAYANAN PERIZINAN TERPADU"], "Jalan Contoh No. 99 Bontang")
        try form.title(titles[type] ?? type)
        switch type {
        case "siup": try form.number("503/\(random.number(100...999))/SIUP-K/BPPTPM/\(day.year)")
        case "tdp": try form.number("17.06.\(random.number(1...5)).47.\(random.number(10_000...99_999))")
        default: try form.number(letterNumber("SITU", day, unit: "BPPTPM"))
        }
        var rows = [
            PrintedRow(
                "Nama Perusahaan", situation.holder.uppercased(),
                type == "situ_ho" ? "nama" : "nama_perusahaan"),
            PrintedRow(
                type == "tdp" ? ["Penanggung Jawab/Pengurus"] : ["Nama Penanggung Jawab", "Nama Pemilik"],
                person.name.uppercased(), type == "situ_ho" ? nil : "penanggung_jawab"),
            PrintedRow("Alamat Perusahaan", situation.place, type == "siup" ? "alamat" : nil),
            PrintedRow("Kegiatan Usaha", situation.business),
        ]
        if type == "tdp" {
            rows.append(
                PrintedRow("Berlaku s/d tanggal", make.layout.day(day.moved(by: 1_825)), "berlaku_sampai"))
        }
        try form.rows(rows, numbered: make.layout.taste % 2 == 0)
        try form.sign(
            day, field: nil, role: "KEPALA BADAN,", name: "Drs. CONTOH MULYADI", seed: 2_606, stamp: cityStamp
        )
        return form.paper
    }

    mutating func construction(_ type: String, _ make: Making) throws -> Paper {
        let isFirm = type == "sbu"
        var form = OfficeForm(type, make.layout)
        try form.head(
            [
                isFirm
                    ? "LEMBAGA SERTIFIKASI BADAN USAHA CONTOH"
                    : "LEMBAGA SERTIFIKASI PROFESI CONTOH KONSTRUKSI"
            ],
            "Jalan Contoh Konstruksi No. 4 Jakarta")
        try form.title(isFirm ? "SERTIFIKAT BADAN USAHA" : "SERTIFIKAT KOMPETENSI KERJA", "JASA KONSTRUKSI")
        let number = "\(random.number(100_000_000...999_999_999))00990001"
        var rows = [
            PrintedRow(
                isFirm ? ["Nomor Registrasi", "PB-UMKU"] : ["No. Reg", "Nomor Registrasi"], number, "nomor")
        ]
        if isFirm {
            rows += [
                PrintedRow("Nama Badan Usaha", situation.holder.uppercased(), "nama_badan"),
                PrintedRow("Subklasifikasi", "BG002 Konstruksi Gedung Perkantoran", "subklasifikasi"),
                PrintedRow("Kualifikasi", "Kecil"),
            ]
        } else {
            rows += [
                .name(person.name.uppercased()), PrintedRow("Jabatan Kerja", "Pelaksana Lapangan"),
                PrintedRow("Jenjang", "6"),
            ]
        }
        rows.append(
            PrintedRow(["Berlaku sampai", "Berlaku s/d"], make.layout.day(make.until), "berlaku_sampai"))
        try form.rows(rows)
        form.page.add(
            .qr(QRSymbol("https://contoh.example/lpjk/\(number)", x: 28, y: form.page.y + 4, side: 24)))
        try form.sign(make.day, field: nil, role: "Ketua Pelaksana,", name: "Ir. CONTOH SASONO", seed: 2_707)
        return form.paper
    }

    mutating func standardCertificate(_ make: Making) throws -> Paper {
        var form = OfficeForm("oss_sertifikat_standar", make.layout)
        try form.title("PERIZINAN BERUSAHA BERBASIS RISIKO", "SERTIFIKAT STANDAR")
        let nib = situation.company?.nib ?? "1708260099999"
        try form.rows([
            PrintedRow("Sertifikat Standar", "\(nib)000\(random.number(1...9))", "nomor"),
            PrintedRow("NIB", nib, "nib"), PrintedRow("Nama Pelaku Usaha", situation.holder.uppercased()),
            PrintedRow("KBLI", situation.company?.kbli[0].code ?? "56303", "kbli"),
            PrintedRow("Status", "TELAH TERVERIFIKASI", "status"),
        ])
        try form.say("Diterbitkan oleh Lembaga OSS, \(make.layout.day(make.day)).")
        return form.paper
    }

    mutating func appointment(_ make: Making) throws -> Paper {
        var form = OfficeForm("sk_pengurus", make.layout)
        try form.head([situation.holder.uppercased()], situation.place)
        try form.title("SURAT KEPUTUSAN", "TENTANG PENGANGKATAN KEPALA SEKOLAH")
        try form.number(letterNumber("SK", make.day, unit: "YC"))
        try form.say(
            "Menimbang : bahwa untuk kelancaran pendidikan perlu mengangkat kepala sekolah. MEMUTUSKAN, mengangkat :"
        )
        try form.rows([
            .name(person.titled), PrintedRow("Jabatan", "Kepala Sekolah", "jabatan"), .address(person, nil),
        ])
        try form.sign(
            make.day, role: "Ketua,", name: "CONTOH SUWARNO", seed: 2_808,
            stamp: (situation.holder.uppercased(), "BONTANG", "KETUA"))
        return form.paper
    }

    mutating func society(_ make: Making) throws -> Paper {
        var form = OfficeForm("skt_ormas", make.layout)
        try form.head(
            ["KEMENTERIAN DALAM NEGERI", "DIREKTORAT JENDERAL POLITIK"], "Jalan Contoh Merdeka No. 7 Jakarta")
        try form.title("SURAT KETERANGAN TERDAFTAR", "ORGANISASI KEMASYARAKATAN")
        try form.number(letterNumber("SKT", make.day, unit: "KESBANGPOL"))
        try form.rows([
            PrintedRow("Nama Organisasi", situation.holder), PrintedRow("Alamat", situation.place),
        ])
        try form.sign(make.day, field: nil, role: "Direktur,", name: "CONTOH WARDANA", seed: 2_909)
        return form.paper
    }

    mutating func balance(_ make: Making) throws -> Paper {
        var form = OfficeForm("laporan_keuangan", make.layout)
        let year = situation.received.year - 1
        try form.title(
            "LAPORAN KEUANGAN", "\(situation.holder.uppercased())", "NERACA PER 31 DESEMBER \(year)")
        form.know("tahun", "\(year)")
        let amounts = (0..<6).map { _ in Wording.grouped(random.number(10...900) * 1_000_000) }
        try form.grid(
            ["No", "Uraian", "Jumlah (Rp)"],
            ["Kas dan bank", "Piutang usaha", "Aset tetap", "Utang usaha", "Modal", "Laba ditahan"]
                .enumerated()
                .map { ["\($0 + 1)", $1, amounts[$0]] }, [1, 6, 4])
        try form.sign(make.day, field: nil, role: "Direktur,", name: person.name, seed: person.seed)
        return form.paper
    }
}
