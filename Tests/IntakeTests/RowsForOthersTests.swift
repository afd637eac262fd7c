import Checks
import DossierModel
import Extraction
import Intake
import Testing

@Suite("Papers of whoever is in charge, and papers without a type")
struct RowsForOthersTests {
    private static let owner = ApplicationRecord(
        number: "7/IZIN_APOTEK/XI/2026", permitType: "IZIN_APOTEK", applicantName: "SITI RAHMAWATI",
        nik: "6474015708909901", birthDate: CalendarDay(iso: "1990-08-17"))
    private static let school = ApplicationRecord(
        number: "8/LKP/XI/2026", permitType: "IZIN_SMP", applicantName: "SITI RAHMAWATI",
        nik: "6474015708909901", birthDate: CalendarDay(iso: "1990-08-17"))

    private static func registration(of name: String) -> PageReading {
        MarkedPages.page(
            1,
            """
            SURAT TANDA REGISTRASI APOTEKER
            Nomor Registrasi : ZZ00000912345678
            Nama : \(name)
            Profesi : APOTEKER
            Berlaku Sampai : SEUMUR HIDUP
            """)
    }

    private static func agreement(_ first: String, _ second: String) -> PageReading {
        MarkedPages.page(
            1,
            """
            PERJANJIAN KERJA SAMA
            APOTEKER DENGAN PEMILIK SARANA APOTEK
            Pihak Pertama : \(first)
            Pihak Kedua : \(second)
            """)
    }

    private static func slip(
        _ row: String?, _ sheet: Int, of count: Int, for application: ApplicationRecord = owner
    ) -> PageReading {
        let code = CoverCode(application: application.number, sheet: sheet, count: count, requirement: row)
        let box = PixelRect(x: 0, y: 0, width: 200, height: 200)
        return MarkedPages.page(
            sheet, "SAMPUL BERKAS", barcodes: [Barcode(text: code.text, symbology: .qrCode, box: box)])
    }

    /// The row that the last file's paper is attached under; `nil` while it waits.
    private func row(_ answers: [String: FakeReader.Answer], of record: ApplicationRecord = owner)
        async throws
        -> String?
    {
        let dossier = try await IntakeTests().process(answers, register: FakeRegister(records: [record]))
        guard case .one = dossier.match else { Issue.record("\(dossier.match)"); return nil }
        let last = try #require(dossier.documents.last)
        #expect((last.requirement == nil) == (last.proposal == .review))
        return last.requirement
    }

    @Test(
        "a pharmacist's registration is the pharmacy's where an agreement of the applicant's names that pharmacist"
    )
    func agreement() async throws {
        let card = FakeReader.Answer.pages([Self.slip(nil, 1, of: 1), IntakeTests.card])
        let paper = FakeReader.Answer.pages([Self.registration(of: "APT. RINA CONTOHWATI, S.FARM.")])
        #expect(try await row(["a.tif": card, "c.tif": paper]) == nil)
        let (rina, siti) = ("Rina Contohwati", "Siti Rahmawati")
        for (first, second, expected) in [
            (rina, siti, "str-penanggung_jawab"), (siti, rina, "str-penanggung_jawab"),
            ("Dewi Lestari", siti, nil), (rina, "Dewi Lestari", nil), ("Rina", siti, nil),
        ] {
            let agreement = FakeReader.Answer.pages([Self.agreement(first, second)])
            #expect(
                try await row(["a.tif": card, "b.tif": agreement, "c.tif": paper]) == expected,
                "\(first), \(second)")
        }
        // One word is a name of many.
        let single = FakeReader.Answer.pages([Self.registration(of: "APT. RINA, S.FARM.")])
        let agreement = FakeReader.Answer.pages([Self.agreement("Rina", siti)])
        #expect(try await row(["a.tif": card, "b.tif": agreement, "c.tif": single]) == nil)
        // An owner may be the pharmacist.
        let own = FakeReader.Answer.pages([Self.registration(of: "SITI RAHMAWATI")])
        #expect(try await row(["a.tif": card, "c.tif": own]) == "str-penanggung_jawab")
    }

    @Test("or where our slip for that row lies before it; a slip for another row says nothing of strangers")
    func slips() async throws {
        let paper = Self.registration(of: "RINA CONTOHWATI")
        for (slip, expected) in [("str-penanggung_jawab", "str-penanggung_jawab"), ("nib", nil)] {
            let found = try await row([
                "a.tif": .pages([Self.slip(nil, 1, of: 2)]), "b.tif": .pages([IntakeTests.card]),
                "c.tif": .pages([Self.slip(slip, 2, of: 2), paper]),
            ])
            #expect(found == expected)
        }
        // One slip speaks for one paper.
        let second = try await row([
            "a.tif": .pages([Self.slip(nil, 1, of: 2)]), "b.tif": .pages([IntakeTests.card]),
            "c.tif": .pages([Self.slip("str-penanggung_jawab", 2, of: 2), paper]),
            "d.tif": .pages([Self.registration(of: "DEWI LESTARI")]),
        ])
        #expect(second == nil)
    }

    @Test("a paper of no type is attached where it calls itself what a row asks for")
    func titles() async throws {
        let card = FakeReader.Answer.pages([IntakeTests.card])
        let text = "hasil pengamatan di Jl. Contoh beserta simpulan singkat."
        for (title, expected) in [
            ("LAPORAN SUMBER PESERTA DIDIK", "lain_lain-sumber_peserta_didik"),
            ("LAPORAN SUMBER PESERIA DIDIK", "lain_lain-sumber_peserta_didik"),
            ("LAPORAN SUMBER DAYA", nil), ("SURAT TENTANG LAPORAN SUMBER PESERTA DIDIK", nil),
            ("Laporan sumber peserta didik", nil),
        ] {
            let found = try await row(
                ["a.tif": card, "c.tif": .pages([MarkedPages.page(1, title + "\n" + text)])], of: Self.school)
            #expect(found == expected, "\(title)")
        }
    }

    @Test("such a paper that names a stranger waits, and one whose application is gone has no type again")
    func titledStrangers() async throws {
        let text = "LAPORAN SUMBER PESERTA DIDIK\nNama : BUDI SANTOSO\nNIK : 6474010101809904"
        let answers: [String: FakeReader.Answer] = [
            "a.tif": .pages([Self.slip(nil, 1, of: 1, for: Self.school), IntakeTests.card]),
            "c.tif": .pages([MarkedPages.page(1, text)]),
        ]
        #expect(try await row(answers, of: Self.school) == nil)
        let own = text.replacing("BUDI SANTOSO", with: "SITI RAHMAWATI").replacing(
            "6474010101809904", with: "6474015708909901")
        let dossier = try await IntakeTests().process(
            ["a.tif": .pages([IntakeTests.card]), "c.tif": .pages([MarkedPages.page(1, own)])],
            register: FakeRegister(records: [Self.school]))
        #expect(dossier.documents.map(\.type) == ["ktp_el", "lain_lain"])
        let gone = Intake(
            reader: FakeReader(answers: [:]), register: FakeRegister(records: []), documents: try .builtIn(),
            permits: try .builtIn(), regions: try .builtIn(), checks: CheckBook())
        #expect(try await gone.settled(dossier).documents.map(\.type) == ["ktp_el", nil])
    }
}
