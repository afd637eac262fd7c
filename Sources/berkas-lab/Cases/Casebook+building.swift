internal import DocumentImaging

extension Casebook {
    func buildingCases() throws -> [SampleCase] {
        [try approval(), try pharmacyShop()]
    }

    private func approval() throws -> SampleCase {
        let maria = cast.maria
        let plot = Plot.hill
        return SampleCase(
            name: "05-pbg-pdf-digital",
            files: [
                SampleFile(
                    stem: "permohonan-pbg", format: .bornPDF,
                    leaves: [
                        .paper(
                            try .application(
                                maria, permit: "Persetujuan Bangunan Gedung (PBG)",
                                place: plot.street + ", Bontang",
                                on: "2026-11-12",
                                attachments: ["Fotokopi KTP", "Sertipikat", "SPPT PBB", "KRK", "Gambar"])),
                        .paper(.ktp(maria)), .paper(try .cityPlan(maria, plot, on: "2026-09-22")),
                        .paper(try .landTitle(maria, plot)),
                        .paper(try .taxNotice(maria, plot, year: 2026)),
                        .paper(
                            try .sppl(
                                maria, business: "Rumah Tinggal", at: plot.street, kind: "Bangunan hunian",
                                on: "2026-11-10")),
                        .paper(try .plans(maria, plot, titles: ["DENAH", "TAMPAK DEPAN"])),
                        .paper(try .taxReceipt(maria, plot, year: 2026), requirement: ""),
                    ])
            ], outcome: "one", application: "165/PBG/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("kkpr_krk", "met"),
                ("sertifikat_tanah", "met"),
                ("sppl", "met"), ("gambar_teknis", "met"), ("sppt_pbb", "met"),
            ])
    }

    private func pharmacyShop() throws -> SampleCase {
        let hasan = cast.hasan
        let company = cast.pharmacy
        let number = "164/IZIN_APOTEK/XI/2026"
        let permit = "Izin Apotek"
        let plot = Plot.harbour
        func slip(_ sheet: Int, _ requirement: String, _ name: String) -> Leaf {
            cover(number, permit, hasan, sheet: sheet, of: 6, requirement: requirement, called: name)
        }
        return SampleCase(
            name: "04-izin-apotek-lembar-pemisah",
            files: [
                SampleFile(
                    stem: "berkas-apotek", format: .tiffG4(dpi: 300),
                    leaves: [
                        cover(number, permit, hasan, sheet: 1, of: 6), slip(2, "ktp_el", "KTP-el pemohon"),
                        .paper(.ktp(hasan, scale: 1.5), wear: .clean),
                        slip(3, "nib", "Nomor Induk Berusaha"),
                        .paper(try .nib(company, issued: "2021-05-21"), wear: .leaning),
                        slip(4, "imb", "IMB / PBG"), .paper(try .buildingPermit(hasan, plot), wear: .showing),
                        slip(5, "sppl", "SPPL"),
                        .paper(
                            try .sppl(
                                hasan, business: "Apotek Sehat Contoh", at: plot.street, kind: "Apotek",
                                on: "2026-11-08")),
                        slip(6, "sip", "SIPA penanggung jawab"),
                        .paper(
                            try .licence(
                                cast.fitri, .pharmacist, place: "Apotek Sehat Contoh, \(plot.street)",
                                order: "1 (satu)", issued: "2024-07-01", until: "2029-04-03"), wear: .folded),
                    ])
            ], outcome: "one", application: number, proposal: "attach",
            checklist: [
                ("surat_permohonan", "missing"), ("ktp_el", "met"), ("nib", "met"), ("npwp_kartu", "missing"),
                // The pharmacist in charge is not on the application: an officer decides whose licence it is.
                ("sip-penanggung_jawab", "missing"), ("sppl", "met"), ("imb", "met"),
                ("sertifikat_tanah", "missing"),
            ], findings: [("MissingRequirement", nil)])
    }
}
