import Checks
import DossierModel
import Extraction
import Intake
import Testing

@Suite("Intake")
struct IntakeTests {
    static let siti = ApplicationRecord(
        number: "161/SIPA/XI/2026", permitType: "SIPA", submittedOn: CalendarDay(iso: "2026-11-10"),
        applicantName: "SITI RAHMAWATI", nik: "6474015708909901", birthDate: CalendarDay(iso: "1990-08-17"),
        variables: [
            "kewenangan_loket": .flag(true), "jenis_permohonan": .text("baru"), "praktik_ke": .number(1),
        ])
    static let budi = ApplicationRecord(
        number: "180/SIPA/XI/2026", permitType: "SIPA", applicantName: "BUDI SANTOSO",
        nik: "6474010101809904")

    static let card = MarkedPages.card(1, name: "SITI RAHMAWATI", nik: "6474015708909901", born: "17-08-1990")
    static let letter = MarkedPages.letter(1, name: "Siti Rahmawati", nik: "6474015708909901")
    static let stranger = MarkedPages.card(
        1, name: "BUDI SANTOSO", nik: "6474010101809904", born: "01-01-1980")

    func process(
        _ answers: [String: FakeReader.Answer], digests: [String: String] = [:],
        rescans: [String: PageID] = [:],
        register: FakeRegister = FakeRegister(records: [siti, budi])
    ) async throws -> Dossier {
        let documents = try DocumentCatalogue.builtIn()
        let intake = Intake(
            reader: FakeReader(answers: answers), register: register, documents: documents,
            permits: try PermitCatalogue.builtIn(), regions: try RegionTable.builtIn(), checks: CheckBook())
        let files = answers.keys.sorted().enumerated().map { index, name in
            let fill = String(index % 10)
            return SourceFile(
                digest: Digest(hex: digests[name] ?? String(repeating: fill, count: 64))!, name: name,
                byteCount: 1, rescans: rescans[name])
        }
        let dossier = try await intake.process(
            Submission(
                id: "S-1", origin: "test", receivedOn: CalendarDay(iso: "2026-11-23")!, files: files))
        // While the register says the same, matching again changes nothing.
        #expect(try await intake.settled(dossier) == dossier)
        return dossier
    }

    @Test("an application that came while the papers were read is found when the dossier is settled again")
    func settledAnew() async throws {
        let before = try await process(
            ["a.tif": .pages([Self.letter]), "b.tif": .pages([Self.card])],
            register: FakeRegister(records: [Self.budi]))
        #expect(before.match == .none && before.proposal == .review && before.edition == 0)
        let intake = Intake(
            reader: FakeReader(answers: [:]), register: FakeRegister(records: [Self.siti], edition: 7),
            documents: try DocumentCatalogue.builtIn(), permits: try PermitCatalogue.builtIn(),
            regions: try RegionTable.builtIn(), checks: CheckBook())
        let after = try await intake.settled(before)
        #expect(after.proposal == .attach && after.edition == 7 && !after.checklist.isEmpty)
        #expect(after.documents.allSatisfy { $0.proposal == .attach(to: Self.siti.number) })
        #expect(after.documents.map(\.fields) == before.documents.map(\.fields))
        // And the other way: what is gone from the register is attached to nothing.
        let gone = Intake(
            reader: FakeReader(answers: [:]), register: FakeRegister(records: []),
            documents: try DocumentCatalogue.builtIn(), permits: try PermitCatalogue.builtIn(),
            regions: try RegionTable.builtIn(), checks: CheckBook())
        #expect(try await gone.settled(after) == before)
    }

    func rules(_ dossier: Dossier) -> Set<String> { Set(dossier.findings.map(\.rule)) }

    @Test("letter and card of one applicant attach, each under its requirement")
    func attaches() async throws {
        let dossier = try await process(["a.tif": .pages([Self.letter]), "b.tif": .pages([Self.card])])
        #expect(dossier.documents.map(\.type) == ["surat_permohonan", "ktp_el"])
        guard case .one(let winner) = dossier.match else { Issue.record("\(dossier.match)"); return }
        #expect(winner.application == Self.siti.number)
        #expect(dossier.proposal == .attach)
        #expect(dossier.documents.allSatisfy { $0.proposal == .attach(to: Self.siti.number) })
        let statuses = Dictionary(uniqueKeysWithValues: dossier.checklist.map { ($0.requirement, $0.status) })
        #expect(statuses["ktp_el"] == .met)
        #expect(statuses["ijazah"] == .missing)
        #expect(rules(dossier).contains("MissingRequirement"))
        #expect(Balance(dossier).holds)
    }

    @Test(
        "an application of a permit type that the catalogue does not know: found, nothing attached, and asked"
    )
    func unknownPermit() async throws {
        var record = Self.siti
        record.permitType = "IZIN_LAMA"
        let dossier = try await process(
            ["b.tif": .pages([Self.card])], register: FakeRegister(records: [record]))
        guard case .one = dossier.match else { Issue.record("\(dossier.match)"); return }
        #expect(dossier.documents.allSatisfy { $0.proposal == .review } && dossier.proposal == .review)
        #expect(dossier.checklist.map(\.status) == [.ask])
        let finding = dossier.findings.first { $0.rule == "MissingRequirement" }
        #expect(finding?.severity == .review && finding?.remedy.en.contains("IZIN_LAMA") == true)
    }

    @Test("a stranger's card in a good dossier stays out")
    func stranger() async throws {
        let dossier = try await process([
            "a.tif": .pages([Self.letter]), "b.tif": .pages([Self.card]),
            "c.tif": .pages([MarkedPages.letter(1, name: "Siti Rahmawati", nik: "6474015708909901")]),
            "d.tif": .pages([Self.stranger]),
        ])
        guard case .one(let winner) = dossier.match else { Issue.record("\(dossier.match)"); return }
        #expect(winner.application == Self.siti.number)
        #expect(dossier.documents.last?.proposal == .review)
        #expect(rules(dossier).contains("ConflictingIdentity"))
    }

    @Test("a card of which neither number nor name was read is nobody's, also in a good dossier")
    func anonymous() async throws {
        let worn = MarkedPages.card(1, name: "-", nik: "64740101 -", born: "01-01-1980")
        let dossier = try await process([
            "a.tif": .pages([Self.letter]), "b.tif": .pages([Self.card]), "d.tif": .pages([worn]),
        ])
        guard case .one = dossier.match else { Issue.record("\(dossier.match)"); return }
        #expect(dossier.documents.map(\.type) == ["surat_permohonan", "ktp_el", "ktp_el"])
        #expect(dossier.documents.last?.proposal == .review)
        #expect(dossier.documents[1].proposal == .attach(to: Self.siti.number))
    }

    @Test("one file that cannot be read is refused; the others go on")
    func refusal() async throws {
        let dossier = try await process([
            "a.tif": .refuse(ScanDefect(.damaged, "no header")), "b.tif": .pages([Self.card]),
        ])
        #expect(dossier.proposal == .attach)
        #expect(Balance(dossier).filesRefused == 1)
        #expect(Balance(dossier).holds)
        let nothing = try await process(["a.tif": .refuse(ScanDefect(.encrypted, "password"))])
        #expect(nothing.proposal == .refuse)
        #expect(nothing.findings.contains { $0.location == .file("a.tif") && $0.severity == .block })
    }

    @Test("an unreadable page keeps its place and is accounted for")
    func unreadablePage() async throws {
        let dossier = try await process([
            "a.tif": .pages([Self.card, .unreadable(number: 2, ScanDefect(.damaged, "strip"))])
        ])
        #expect(dossier.pages.count == 2)
        #expect(Balance(dossier).unreadable == 1)
        #expect(Balance(dossier).holds)
        #expect(rules(dossier).contains("UnreadablePage"))
    }

    @Test("the same bytes twice are read once and called duplicates")
    func duplicates() async throws {
        let same = String(repeating: "a", count: 64)
        let dossier = try await process(
            [
                "a.tif": .pages([Self.card]),
                "b.tif": .fault(Fault(.other, Phrase(id: "dua kali", en: "read twice"))),
            ],
            digests: ["a.tif": same, "b.tif": same])
        #expect(dossier.pages.last?.role == .duplicate(of: PageID(file: "a.tif", number: 1)))
        #expect(dossier.documents.count == 1)
        #expect(Balance(dossier).holds)
        #expect(rules(dossier).contains("ExactDuplicate"))
    }

    /// Pages `letter`, `card` of `a.tif`; `b.tif` is a new scan of its second.
    private func rescanned(_ scan: FakeReader.Answer, digest: String? = nil) async throws -> Dossier {
        try await process(
            [
                "a.tif": .pages([Self.letter, .unreadable(number: 2, ScanDefect(.damaged, "strip"))]),
                "b.tif": scan,
            ],
            digests: digest.map { ["a.tif": $0, "b.tif": $0] } ?? [:],
            rescans: ["b.tif": PageID(file: "a.tif", number: 2)])
    }

    @Test("a new scan takes its page's place, and the first scan is kept and accounted for")
    func rescan() async throws {
        let dossier = try await rescanned(.pages([Self.card, MarkedPages.blank(2)]))
        let scan = PageID(file: "b.tif", number: 1)
        #expect(dossier.pages.map(\.id.description) == ["a.tif:1", "a.tif:2", "b.tif:1", "b.tif:2"])
        #expect(dossier.pages.map(\.role) == [.content, .replaced(by: scan), .content, .blank])
        #expect(dossier.documents.flatMap(\.pages).contains(scan))
        #expect(!rules(dossier).contains("UnreadablePage"))
        #expect(Balance(dossier).holds && Balance(dossier).replaced == 1)
    }

    @Test("a new scan that cannot be read, or is the same bytes, replaces nothing")
    func poorRescan() async throws {
        let unread = try await rescanned(.pages([.unreadable(number: 1, ScanDefect(.damaged, "strip"))]))
        #expect(Balance(unread).replaced == 0 && Balance(unread).unreadable == 2)
        let refused = try await rescanned(.refuse(ScanDefect(.damaged, "file")))
        #expect(Balance(refused).replaced == 0 && Balance(refused).holds)
        let same = try await rescanned(.pages([]), digest: String(repeating: "a", count: 64))
        #expect(Balance(same).replaced == 0 && Balance(same).holds)
    }

    @Test("faults of ours are thrown, not turned into findings")
    func faults() async {
        let fault = Fault(.database, Phrase(id: "basis data", en: "database"))
        await #expect(throws: fault) {
            try await process(
                ["a.tif": .pages([Self.card])], register: FakeRegister(records: [], fault: fault))
        }
        await #expect(throws: fault) { try await process(["a.tif": .fault(fault)]) }
    }

    @Test("papers of nobody we know go to a person")
    func nobody() async throws {
        let dossier = try await process(
            ["a.tif": .pages([Self.card])], register: FakeRegister(records: []))
        #expect(dossier.match == .none)
        #expect(dossier.proposal == .review)
        #expect(dossier.documents.allSatisfy { $0.proposal == .review })
        #expect(dossier.checklist.isEmpty)
    }

    @Test("the cover sheet names the application; blanks and covers are no documents")
    func cover() async throws {
        let code = CoverCode(application: Self.siti.number, sheet: 1, count: 1, requirement: nil)
        let barcode = Barcode(
            text: code.text, symbology: .qrCode, box: PixelRect(x: 0, y: 0, width: 200, height: 200))
        let dossier = try await process([
            "a.tif": .pages([MarkedPages.page(1, "SAMPUL BERKAS", barcodes: [barcode]), MarkedPages.blank(2)]
            ),
            "b.tif": .pages([Self.card]),
        ])
        #expect(dossier.pages.map(\.role) == [.cover, .blank, .content])
        #expect(dossier.documents.count == 1)
        guard case .one(let winner) = dossier.match else { Issue.record("\(dossier.match)"); return }
        #expect(winner.evidence.contains { $0.kind == "cover" && $0.decisive })
    }

    @Test("where a sheet of ours is missing the application is known, but an officer attaches")
    func missingCover() async throws {
        let code = CoverCode(application: Self.siti.number, sheet: 1, count: 2, requirement: nil)
        let barcode = Barcode(
            text: code.text, symbology: .qrCode, box: PixelRect(x: 0, y: 0, width: 200, height: 200))
        let dossier = try await process([
            "a.tif": .pages([MarkedPages.page(1, "SAMPUL BERKAS", barcodes: [barcode])]),
            "b.tif": .pages([Self.card]),
        ])
        guard case .one = dossier.match else { Issue.record("\(dossier.match)"); return }
        #expect(dossier.documents.allSatisfy { $0.proposal == .review } && dossier.proposal == .review)
        let finding = dossier.findings.first { $0.rule == "MissingCoverSheet" }
        #expect(finding?.severity == .block && finding?.message.en.contains("sheet 2 of 2") == true)
    }

    @Test("an unknown variable asks the officer")
    func unknownVariable() async throws {
        var record = Self.siti
        record.variables = [:]
        let dossier = try await process(
            ["a.tif": .pages([Self.card])], register: FakeRegister(records: [record]))
        #expect(dossier.checklist.contains { $0.status == .ask && $0.note != nil })
    }
}
