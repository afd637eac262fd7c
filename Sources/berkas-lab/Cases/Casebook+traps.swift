internal import DocumentImaging

extension Casebook {
    /// Dossiers that must not be attached without a person, and near twins that must not be mistaken.
    func healthTraps() throws -> [SampleCase] {
        [try twoApplications(), try guest(), try twin(), try worn(), try nobody()]
    }

    private func twoApplications() throws -> SampleCase {
        let fitri = cast.fitri
        return SampleCase(
            name: "10-dua-permohonan",
            files: [
                SampleFile(
                    stem: "hal", format: .jpegFolder(dpi: 200, colour: false, quality: 65),
                    leaves: [
                        .paper(.ktpAndNPWP(fitri), wear: .leaning),
                        .paper(try .str(fitri, .pharmacist, issued: "2024-02-02")),
                        .paper(
                            try .diploma(fitri, .pharmacist, on: "2013-09-14"), wear: .office.leaning(0.8)),
                        .paper(try .healthLetter(fitri, on: "2026-10-30")),
                    ])
            ], outcome: "several", application: nil, proposal: "review")
    }

    private func guest() throws -> SampleCase {
        let joko = cast.joko
        return SampleCase(
            name: "11-tamu-dalam-berkas",
            files: [
                SampleFile(
                    stem: "berkas", format: .tiffG4(dpi: 300),
                    leaves: [
                        cover("174/SIP_DOKTER/XI/2026", "Surat Izin Praktik Dokter", joko),
                        .paper(
                            try .application(
                                joko, permit: "Surat Izin Praktik Dokter",
                                place: "Klinik Contoh Harapan, Jl. Contoh Merpati No. 20 Bontang",
                                on: "2026-11-16", attachments: ["Fotokopi KTP", "STR", "Pas foto"])),
                        .paper(.ktp(joko, scale: 1.5), wear: .clean),
                        .paper(try .str(joko, .doctor, issued: "2024-04-19"), wear: .leaning),
                        .paper(.ktp(cast.stranger, scale: 1.5), requirement: "", wear: .clean),
                        .paper(
                            try .placeLetter(
                                joko, .doctor, facility: "Klinik Contoh Harapan",
                                address: "Jl. Contoh Merpati No. 20 Bontang", on: "2026-11-09")),
                        .paper(.photographs(joko, ground: .red), wear: .clean),
                    ])
            ], outcome: "one", application: "174/SIP_DOKTER/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("str", "met"),
                ("surat_ket_tempat_praktik", "met"), ("pas_foto", "met"),
            ])
    }

    private func twin() throws -> SampleCase {
        let nurul = cast.nurul
        return SampleCase(
            name: "12-saudari-kembar",
            files: [
                SampleFile(
                    stem: "scan", format: .scanPDF(dpi: 300),
                    leaves: [
                        .paper(
                            try .application(
                                nurul, permit: "Surat Izin Praktik Bidan (SIPB)",
                                place: "Klinik Contoh Bunda, Jl. Contoh Kenanga No. 6 Bontang",
                                on: "2026-11-17",
                                attachments: ["Fotokopi KTP", "STR"]), wear: .leaning),
                        .paper(.ktp(nurul, scale: 1.5), wear: .clean),
                        .paper(try .str(nurul, .midwife, issued: "2024-05-02")),
                        .paper(try .healthLetter(nurul, on: "2026-11-11"), wear: .folded),
                    ])
            ], outcome: "one", application: "172/SIPB/XI/2026", proposal: "attach",
            checklist: [
                ("surat_permohonan", "met"), ("ktp_el", "met"), ("str-bidan", "met"),
                ("surat_ket_sehat", "met"),
                ("ijazah", "missing"), ("surat_ket_tempat_praktik", "missing"), ("pas_foto", "missing"),
            ])
    }

    private func worn() throws -> SampleCase {
        let twin = cast.nurulTwin
        return SampleCase(
            name: "13-lusuh",
            files: [
                SampleFile(
                    stem: "lama", format: .jpegFolder(dpi: 200, colour: false, quality: 60),
                    leaves: [
                        .paper(
                            try .application(
                                twin, permit: "Surat Izin Praktik Bidan (SIPB)",
                                place: "Puskesmas Contoh Bontang, Jl. Contoh Sehat No. 9", on: "2026-11-16",
                                attachments: ["Fotokopi KTP", "STR", "Ijazah"]), wear: .tired),
                        .paper(.ktp(twin, scale: 1.6), wear: .folded),
                        .paper(try .str(twin, .midwife, issued: "2024-05-02"), wear: .worn),
                        .paper(try .diploma(twin, .midwife, on: "2016-08-20"), wear: .tired.leaning(-1.1)),
                    ])
            ], outcome: "one", application: "173/SIPB/XI/2026", proposal: "attach",
            checklist: [("surat_permohonan", "met"), ("ktp_el", "met"), ("pas_foto", "missing")])
    }

    private func nobody() throws -> SampleCase {
        let stranger = cast.stranger
        return SampleCase(
            name: "14-bukan-siapa-siapa",
            files: [
                SampleFile(
                    stem: "titipan", format: .tiffG4(dpi: 200),
                    leaves: [
                        .paper(.ktp(stranger, scale: 1.6), wear: .clean),
                        .paper(try .domicile(stranger, business: "Toko Ikan Contoh", on: "2026-11-10")),
                        .paper(
                            try .kk(stranger, members: [stranger], number: "6474011503189921"), quarters: [1]),
                    ])
            ], outcome: "none", application: nil, proposal: "review")
    }
}
