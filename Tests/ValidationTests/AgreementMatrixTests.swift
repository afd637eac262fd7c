import DossierModel
import Testing
import Validation

@Suite("Agreement matrix")
struct AgreementMatrixTests {
    private func row(_ item: String, _ application: ApplicationCase) throws -> AgreementMatrix.Row {
        try #require(AgreementMatrix(application).rows.first { $0.item == item })
    }

    @Test("the record is the measure, every paper a cell with its place") func record() throws {
        let row = try row(
            "nik",
            CaseSamples.of([
                CaseSamples.paper(1, "ktp_el", ["nik": CaseSamples.nik]),
                CaseSamples.paper(2, "surat_permohonan", ["nik": "6474021204759904"]),
                CaseSamples.paper(3, "ijazah", ["nama": "RINA CONTOHWATI"]),
            ]))
        #expect(row.cells.map(\.document) == [nil, 1, 2])
        #expect(row.cells.map(\.agreement) == [.agrees, .agrees, .differs])
        #expect(row.cells[0].place == nil && row.cells[1].place?.page.number == 1)
        #expect(row.cells[1].place?.box == PixelRect(x: 1, y: 2, width: 3, height: 4))
        #expect(row.cells[2].value == "6474021204759904")
    }

    @Test("without a record the first paper is; one alone agrees with nothing") func papers() throws {
        let application = CaseSamples.of(
            [
                CaseSamples.paper(1, "str", ["nomor": "ZZ34297000009901", "nama": "RINA CONTOHWATI"]),
                CaseSamples.paper(2, "sip", ["nomor_str": "ZZ34297000009901", "nama": "RINI CONTOHWATY"]),
                CaseSamples.paper(3, "stnk", ["nopol": "KT 9012 ZZZ"]),
            ], record: nil)
        #expect(try row("str", application).cells.map(\.agreement) == [.agrees, .agrees])
        #expect(try row("name", application).cells.map(\.agreement) == [.similar, .similar])
        #expect(try row("plate", application).cells.map(\.agreement) == [.alone])
        #expect(!AgreementMatrix(application).rows.contains { $0.item == "nop" })
    }

    @Test("numbers of 15 and 16 digits, titles and the other reader agree; addresses by their words")
    func likeness()
        throws
    {
        var record = CaseSamples.record(npwp: "0990000010724000")
        record.address = "Jl. Contoh Melati No. 12 RT 012 RW 004 Kelurahan Api-api Kota Bontang"
        let card = CaseSamples.paper(
            1, "npwp_kartu",
            [CaseSamples.field("npwp15", "990000010724000"), CaseSamples.field("nama", "RINA CONTOHWATI")])
        let letter = CaseSamples.paper(
            2, "surat_permohonan",
            [
                CaseSamples.field("nama", "apt. Rina Contohwati, S.Farm."),
                CaseSamples.field("tgl_lahir", "1991-03-17", keying: .disagreed(other: "1991-08-17")),
                CaseSamples.field("alamat", "JL. CONTOH MELATI NO. 12"),
            ])
        let identity = CaseSamples.paper(
            3, "ktp_el", ["tgl_lahir": "1991-08-17", "alamat": "JL. CONTOH KENANGA NO. 4"])
        let family = CaseSamples.paper(4, "kk", ["alamat": "JL. CONTOH MELATI NO. 4"])
        let application = CaseSamples.of([card, letter, identity, family], record: record)
        #expect(try row("npwp", application).cells.map(\.agreement) == [.agrees, .agrees])
        #expect(try row("tax_name", application).cells.map(\.agreement) == [.agrees, .agrees])
        #expect(try row("name", application).cells.map(\.document) == [nil, 2])
        #expect(try row("birth_date", application).cells.map(\.agreement) == [.agrees, .agrees])
        #expect(
            try row("address", application).cells.map(\.agreement) == [.agrees, .agrees, .differs, .similar])
    }

    @Test("the attorney's papers have rows of their own, and a family card the applicant's member")
    func people() throws {
        let application = CaseSamples.of(
            [
                CaseSamples.paper(1, "ktp_el", ["nik": CaseSamples.nik]),
                CaseSamples.paper(
                    2, "ktp_el", [CaseSamples.field("nik", "6474010112909908")],
                    fills: "ktp_el-penerima_kuasa"),
                CaseSamples.paper(
                    3, "surat_kuasa",
                    ["pemberi_nik": CaseSamples.nik, "penerima_nik": "6474010112909908"]),
                CaseSamples.paper(4, "kk", ["anggota": "6474021204759904", "anggota": CaseSamples.nik]),
            ], record: CaseSamples.record("IZIN_TRAYEK", attorneyNIK: "6474010112909908"))
        #expect(try row("nik", application).cells.map(\.document) == [nil, 1, 3, 4])
        #expect(try row("nik", application).cells.allSatisfy { $0.agreement == .agrees })
        #expect(try row("attorney_nik", application).cells.map(\.document) == [nil, 2, 3])
        #expect(try row("attorney_nik", application).cells.allSatisfy { $0.agreement == .agrees })
    }

    @Test("a pharmacist's papers are held against the record only where the pharmacist applies")
    func responsible() throws {
        func application(_ name: String) -> ApplicationCase {
            CaseSamples.of(
                [
                    CaseSamples.paper(1, "ktp_el", ["nama": "RINA CONTOHWATI"]),
                    CaseSamples.paper(
                        2, "str", [CaseSamples.field("nama", name)], fills: "str-penanggung_jawab"),
                ], record: CaseSamples.record("IZIN_APOTEK"))
        }
        #expect(try row("name", application("FITRI CONTOHANDAYANI")).cells.map(\.document) == [nil, 1])
        #expect(try row("name", application("RINA CONTOHWATI")).cells.map(\.document) == [nil, 1, 2])
        let parties = PartyList(application("FITRI CONTOHANDAYANI")).parties
        #expect(parties.map(\.roles) == [[.applicant], [.responsible]])
    }

    @Test("land may be the applicant's or the company's") func land() throws {
        let record = CaseSamples.record("PBG", kind: "perusahaan", company: "PT Rimba Contoh")
        for (holder, agreement) in [
            ("RINA CONTOHWATI", AgreementMatrix.Agreement.agrees), ("PT RIMBA CONTOH", .agrees),
            ("BUDI SANTOSO", .differs),
        ] {
            let title = CaseSamples.paper(1, "sertifikat_tanah", ["pemegang_hak": holder])
            let row = try row("land_holder", CaseSamples.of([title], record: record))
            #expect(row.cells.map(\.agreement) == [agreement, agreement])
            #expect(row.cells[0].value == "PT Rimba Contoh")
        }
    }
}
