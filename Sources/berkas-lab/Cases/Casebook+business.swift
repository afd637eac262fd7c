internal import DocumentImaging

extension Casebook {
    func businessCases() throws -> [SampleCase] {
        [try billboard(), try microBusiness(), try route(), try builder()]
    }

    private func billboard() throws -> SampleCase {
        let yusuf = cast.yusuf
        let company = cast.mahakam
        let place = "Simpang Jl. Contoh Raya, Bontang"
        return SampleCase(
            name: "06-reklame-png",
            files: [
                SampleFile(
                    stem: "lembar", format: .pngFolder(dpi: 200),
                    leaves: [
                        .paper(
                            try .application(
                                yusuf, permit: "Izin Penyelenggaraan Reklame", place: place, on: "2026-11-11",
                                company: company, number: "166/REKLAME/XI/2026",
                                attachments: ["Fotokopi KTP", "NIB", "Gambar reklame"]), wear: .clean),
                        .paper(.ktp(yusuf, scale: 1.5), wear: .clean), .paper(.npwp(company), wear: .clean),
                        .paper(try .billboard(company, size: "4 x 2 meter", at: place), wear: .clean),
                        .paper(
                            try .sketch(yusuf, title: "Lokasi pemasangan reklame", at: place), wear: .clean),
                        .paper(
                            try .declaration(
                                yusuf, title: "Sanggup Bongkar dan Tanggung Jawab Reklame",
                                says: "saya sanggup membongkar reklame pada akhir masa izin", on: "2026-11-11"
                            ),
                            requirement: "surat_pernyataan-sanggup_bongkar_dan_tanggung_jawab", wear: .clean),
                    ])
            ], outcome: "one", application: "166/REKLAME/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("npwp_kartu", "met"),
                ("desain_reklame", "met"),
                ("denah_lokasi", "met"), ("surat_pernyataan-sanggup_bongkar_dan_tanggung_jawab", "met"),
                ("nib", "missing"), ("akta_pendirian", "missing"), ("foto_lokasi", "missing"),
            ])
    }

    private func microBusiness() throws -> SampleCase {
        let andi = cast.andi
        return SampleCase(
            name: "07-nib-umk-lzw",
            files: [
                SampleFile(
                    stem: "usaha", format: .tiffLZW(dpi: 200),
                    leaves: [
                        .paper(.ktp(andi, scale: 1.6), wear: .clean),
                        .paper(
                            try .domicile(andi, business: "Warung Kopi Contoh", on: "2026-11-05"),
                            wear: .clean),
                        .paper(
                            try .kk(andi, members: [andi, cast.sari], number: "6474010507169908"),
                            requirement: "",
                            wear: .clean),
                    ])
            ], outcome: "several", application: nil, proposal: "review")
    }

    private func route() throws -> SampleCase {
        let maria = cast.maria
        let andi = cast.andi
        let plate = "KT 9012 ZZZ"
        return SampleCase(
            name: "08-izin-trayek-kir-habis",
            files: [
                SampleFile(
                    stem: "foto", format: .jpegFolder(dpi: 200, colour: true, quality: 62),
                    leaves: [
                        .paper(
                            try .application(
                                maria, permit: "Izin Trayek", place: "trayek Loktuan - Tanjung Laut",
                                on: "2026-11-10", attachments: ["Fotokopi KTP", "STNK", "Uji berkala"])),
                        .paper(.ktp(maria), wear: .office),
                        .paper(
                            try .attorney(
                                giver: maria, taker: andi, purpose: "Izin Trayek", on: "2026-11-10"),
                            wear: .folded),
                        .paper(.ktp(andi), requirement: "ktp_el-penerima_kuasa"),
                        .paper(try .vehicle(maria, plate: plate, until: "2028-03-12"), wear: .leaning),
                        .paper(try .inspection(maria, plate: plate, until: "2026-08-01")),
                        .paper(
                            try .recommendation(
                                department: "DINAS PERHUBUNGAN", code: "500.11", for: maria,
                                permit: "Izin Trayek", place: "Trayek Loktuan - Tanjung Laut",
                                on: "2026-10-20")),
                    ])
            ], outcome: "one", application: "168/IZIN_TRAYEK/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("surat_kuasa", "met"),
                ("ktp_el-penerima_kuasa", "met"), ("stnk", "met"), ("uji_kir", "expired"),
                ("rekomendasi_opd-dishub", "met"),
            ], findings: [("ExpiredDocument", nil)])
    }

    private func builder() throws -> SampleCase {
        let company = cast.mahakam
        return SampleCase(
            name: "15-siujk-akta",
            files: [
                SampleFile(
                    stem: "akta", format: .scanPDF(dpi: 200),
                    leaves: [
                        .paper(try .deed(company), wear: .leaning.leaning(-0.6), quarters: [0, 2, 0]),
                        .paper(try .decree(company)),
                    ]),
                SampleFile(
                    stem: "perusahaan", format: .tiffG4(dpi: 200),
                    leaves: [
                        .paper(
                            try .application(
                                cast.yusuf, permit: "Izin Usaha Jasa Konstruksi", place: company.address,
                                on: "2026-11-18", company: company,
                                attachments: ["Akta", "SK Kemenkumham", "NIB", "NPWP"])),
                        .paper(.ktp(cast.yusuf, scale: 1.6), requirement: "ktp_el-pimpinan", wear: .clean),
                        .paper(try .nib(company, issued: "2022-03-14")), .paper(.npwp(company), wear: .clean),
                    ]),
            ], outcome: "one", application: "175/SIUJK/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el-pimpinan", "met"), ("akta_pendirian", "met"),
                ("sk_kemenkumham", "met"), ("nib", "met"), ("npwp_kartu", "met"), ("sbu", "missing"),
                ("skk", "missing"),
            ])
    }
}
