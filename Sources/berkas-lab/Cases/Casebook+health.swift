internal import DocumentImaging

extension Casebook {
    func healthCases() throws -> [SampleCase] {
        let rina = cast.rina
        let facility = "Apotek Contoh Sehat"
        let address = "Jl. Contoh Pelabuhan No. 9, Bontang"
        let letters = ["Fotokopi KTP", "STR", "Ijazah", "Pas foto"]
        let complete = SampleCase(
            name: "01-sipa-lengkap",
            files: [
                SampleFile(
                    stem: "berkas", format: .scanPDF(dpi: 300),
                    leaves: [
                        cover("161/SIPA/XI/2026", "Surat Izin Praktik Apoteker", rina),
                        .paper(
                            try .application(
                                rina, permit: "Surat Izin Praktik Apoteker (SIPA)",
                                place: facility + ", " + address,
                                on: "2026-11-13", attachments: letters)),
                        .paper(try .diploma(rina, .pharmacist, on: "2014-09-20"), wear: .office.leaning(0.2)),
                        .paper(try .str(rina, .pharmacist, issued: "2024-01-10")),
                        .paper(.ktpAndNPWP(rina), wear: .office.leaning(-0.3)),
                        .paper(try .healthLetter(rina, on: "2026-11-02"), wear: .office.leaning(0.6)),
                        .paper(try .associationLetter(rina, .pharmacist, on: "2026-11-04")),
                        .paper(
                            try .declaration(
                                rina, title: "Memiliki Tempat Praktik",
                                says: "saya memiliki tempat praktik profesi di \(facility), \(address)",
                                on: "2026-11-10"), requirement: "surat_pernyataan-memiliki_tempat_praktik"),
                        .paper(
                            try .placeLetter(
                                rina, .pharmacist, facility: facility, address: address, on: "2026-11-09")),
                        .paper(try .consent(rina, facility: facility, on: "2026-11-06"), wear: .folded),
                        .paper(.photographs(rina, ground: .blue), wear: .clean),
                    ])
            ], outcome: "one", application: "161/SIPA/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ijazah", "met"), ("str-apoteker", "met"), ("ktp_el", "met"),
                ("surat_ket_sehat", "met"), ("rekomendasi_op", "met"),
                ("surat_pernyataan-memiliki_tempat_praktik", "met"), ("surat_ket_tempat_praktik", "met"),
                ("persetujuan_atasan", "met"), ("pas_foto", "met"), ("npwp_kartu", "met"),
            ])
        return [complete, try midwife(), try doctor(), try nurse()]
    }

    private func midwife() throws -> SampleCase {
        let dewi = cast.dewi
        let letter = try Paper.healthLetter(dewi, on: "2026-10-28")
        return SampleCase(
            name: "02-sipb-tanpa-sampul",
            files: [
                SampleFile(
                    stem: "pindaian", format: .tiffG4(dpi: 300),
                    leaves: [
                        .paper(
                            try .application(
                                dewi, permit: "Surat Izin Praktik Bidan (SIPB)",
                                place: "Klinik Contoh Bunda, Jl. Contoh Kenanga No. 6 Bontang",
                                on: "2026-11-12",
                                attachments: ["Fotokopi KTP", "STR", "Ijazah", "Pas foto 4x6"]),
                            wear: .leaning),
                        .paper(.ktp(dewi, scale: 1.5), wear: .clean),
                        .paper(try .str(dewi, .midwife, issued: "2024-03-05"), quarters: [2]),
                        .paper(try .diploma(dewi, .midwife, on: "2015-08-29"), quarters: [1]),
                        .paper(
                            try .placeLetter(
                                dewi, .midwife, facility: "Klinik Contoh Bunda",
                                address: "Jl. Contoh Kenanga No. 6 Bontang", on: "2026-11-03")),
                        .paper(letter, wear: .showing), .blank(behind: letter.sheets.first),
                        .paper(.photographs(dewi, ground: .red), wear: .clean),
                    ])
            ], outcome: "one", application: "162/SIPB/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("str-bidan", "met"), ("ijazah", "met"),
                ("surat_ket_tempat_praktik", "met"), ("surat_ket_sehat", "met"), ("pas_foto", "met"),
            ], findings: [("UpsideDown", 3), ("BlankPage", 7)])
    }

    private func doctor() throws -> SampleCase {
        let bagus = cast.bagus
        return SampleCase(
            name: "03-sip-dokter-kurang-dua",
            files: [
                SampleFile(
                    stem: "halaman", format: .jpegFolder(dpi: 200, colour: false, quality: 65),
                    leaves: [
                        .paper(
                            try .application(
                                bagus, permit: "Surat Izin Praktik Dokter",
                                place: "RS Contoh Medika, Jl. Contoh Ahmad No. 1 Bontang", on: "2026-11-14",
                                attachments: ["Fotokopi KTP", "Surat keterangan tempat praktik"]),
                            wear: .folded),
                        .paper(.ktpAndNPWP(bagus), wear: .leaning),
                        .paper(
                            try .placeLetter(
                                bagus, .doctor, facility: "RS Contoh Medika",
                                address: "Jl. Contoh Ahmad No. 1 Bontang", on: "2026-11-05")),
                        .paper(try .healthLetter(bagus, on: "2026-11-01"), wear: .showing),
                    ])
            ], outcome: "one", application: "163/SIP_DOKTER/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("str", "missing"),
                ("surat_ket_tempat_praktik", "met"), ("pas_foto", "missing"),
            ], findings: [("MissingRequirement", nil)])
    }

    private func nurse() throws -> SampleCase {
        let sari = cast.sari
        return SampleCase(
            name: "09-sipp-patch-t",
            files: [
                SampleFile(
                    stem: "tumpukan", format: .tiffG4(dpi: 200),
                    leaves: [
                        .paper(
                            try .application(
                                sari, permit: "Surat Izin Praktik Perawat (SIPP)",
                                place: "RS Contoh Medika, Jl. Contoh Ahmad No. 1 Bontang", on: "2026-11-13",
                                attachments: ["Fotokopi KTP", "STR", "Ijazah"])), .patchT,
                        .paper(.ktp(sari, scale: 1.6), wear: .clean), .patchT,
                        .paper(try .str(sari, .nurse, issued: "2024-06-18"), wear: .leaning), .patchT,
                        .paper(try .diploma(sari, .nurse, on: "2018-10-06")), .patchT,
                        .paper(
                            try .placeLetter(
                                sari, .nurse, facility: "RS Contoh Medika",
                                address: "Jl. Contoh Ahmad No. 1 Bontang", on: "2026-11-05")),
                    ])
            ], outcome: "one", application: "169/SIPP/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("str-perawat", "met"), ("ijazah", "met"),
                ("surat_ket_tempat_praktik", "met"), ("pas_foto", "missing"),
            ])
    }
}
