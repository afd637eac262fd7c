import Casework
import DossierModel
import Foundation
import Registry
import Testing

@Suite("What an application lacks")
struct ShortageTests {
    @Test("what is there and what is missing, each with its rule; what is not needed is not told")
    func missing() async throws {
        let office = try await LetterOffice()
        let id = try await office.file([.init(type: "ktp_el"), .init(type: "npwp_kartu")])
        let shortage = try await office.shortage(of: id)
        #expect(shortage.verdict == .lacking)
        #expect(shortage.items.map(\.requirement) == ["ktp_el", "str", "pas_foto", "ijazah", "npwp_kartu"])
        #expect(shortage.items.map(\.state) == [.met, .missing, .missing, .missing, .met])
        #expect(shortage.application == LetterOffice.number && shortage.permit?.en == "Test permit")
        #expect(shortage.nik == "9901" && shortage.applicant == "Rina Contohwati")
        #expect(shortage.receivedOn.map(\.description) == ["2026-11-24"] && shortage.submissions == [id])
        #expect(shortage.law.map(\.en) == ["Law on tests", "Law on services"])
        #expect(shortage.item("ktp_el")?.rule.en.contains("May be filled by: ") == true)
        #expect(
            shortage.item("pas_foto")?.rule
                == Phrase(
                    id: "Wajib. 4x6, 3 lembar. Latar merah.", en: "Mandatory. 4x6, 3 lembar. Before red."))
        #expect(
            shortage.item("ijazah")?.rule
                == Phrase(
                    id: "Wajib, karena: Jenisnya apa? baru.", en: "Mandatory, because: Of what kind? baru."))
        #expect(shortage.item("npwp_kartu")?.rule.id == "Tidak wajib.")
        #expect(
            shortage.item("ktp_el")?.papers.first?.pages == [PageID(file: "a.pdf", number: 1)])
        #expect(shortage.receipt == nil && shortage.due == nil)
    }

    @Test("an expired paper is told with the day, the page, and whether the day is sure")
    func expired() async throws {
        let office = try await LetterOffice()
        let id = try await office.file([
            .init(type: "ktp_el", until: "2020-01-01"), .init(type: "str", until: "2026-11-23"),
            .init(type: "ijazah", until: "2025-02-03", verified: false),
            .init(type: "pas_foto", until: "2026-11-24"),
        ])
        let shortage = try await office.shortage(of: id)
        #expect(shortage.items.map(\.state) == [.met, .expired, .met, .expired])
        #expect(
            shortage.item("str")?.note
                == Phrase(
                    id: "berlaku sampai 23 November 2026, terbaca pada halaman 2 fail a.pdf",
                    en: "valid until 23 November 2026, as read on page 2 of file a.pdf"))
        #expect(
            shortage.item("ijazah")?.note?.id
                == "berlaku sampai 3 Februari 2025, terbaca pada halaman 3 fail a.pdf; tanggal ini perlu dicocokkan dengan kertasnya"
        )
        // The finding says the same and is not told twice.
        #expect(shortage.remarks.isEmpty && shortage.verdict == .lacking)
    }

    @Test("a paper that could not be read is told with page and defect, once")
    func unreadable() async throws {
        let office = try await LetterOffice()
        let page = PageID(file: "a.pdf", number: 2)
        let before = [
            LetterOffice.slip("str", page: 1),
            DossierPage(id: page, role: .unreadable(ScanDefect(.damaged, "x")), page: nil),
        ]
        let papers: [LetterOffice.Paper] = [
            .init(type: "ktp_el"), .init(type: "pas_foto"), .init(type: "ijazah"),
        ]
        let findings = [LetterOffice.finding("UnreadablePage", at: .page(page))]
        let id = try await office.file(papers, before: before, findings: findings)
        let shortage = try await office.shortage(of: id)
        #expect(shortage.item("str")?.state == .unreadable)
        #expect(shortage.item("str")?.note?.id == "halaman 2 fail a.pdf: isinya rusak")
        #expect(shortage.remarks.isEmpty && shortage.verdict == .lacking)

        // Brought again with another submission, it lacks no more, though the page stays unreadable.
        try await office.file([.init(type: "str")], name: "b.pdf", received: "2026-11-25")
        let mended = try await office.shortage(of: id)
        #expect(mended.item("str")?.state == .met && mended.remarks.isEmpty)
        #expect(mended.verdict == .complete)
        #expect(mended.receivedOn.map(\.description) == ["2026-11-24", "2026-11-25"])
    }

    @Test("what depends on an unknown answer is a question, not a shortage")
    func ask() async throws {
        let office = try await LetterOffice(variables: ["jenis": .text("ulang")])
        let id = try await office.file([
            .init(type: "ktp_el"), .init(type: "str"), .init(type: "pas_foto"),
        ])
        let shortage = try await office.shortage(of: id)
        #expect(shortage.item("surat_kuasa")?.state == .ask)
        #expect(shortage.item("surat_kuasa")?.note?.en == "By an attorney?")
        #expect(shortage.shortages.isEmpty && shortage.verdict == .pending)
        #expect(shortage.item("ijazah") == nil)
    }

    @Test("a paper that is here and waits for an officer is not asked for again")
    func checking() async throws {
        let office = try await LetterOffice()
        let id = try await office.file([
            .init(type: "ktp_el"), .init(type: "pas_foto"), .init(type: "ijazah"),
            .init(type: "str", attached: false), .init(type: nil, attached: false),
        ])
        let shortage = try await office.shortage(of: id)
        #expect(shortage.item("str")?.state == .checking)
        #expect(shortage.item("str")?.note?.id == "halaman 4 fail a.pdf")
        #expect(shortage.waiting.map(\.document) == [4, 5])
        #expect(shortage.shortages.isEmpty && shortage.verdict == .pending)
    }

    @Test("papers that wait in another submission count when they were found to be this application's")
    func otherSubmission() async throws {
        let office = try await LetterOffice()
        let id = try await office.file([
            .init(type: "ktp_el"), .init(type: "pas_foto"), .init(type: "ijazah"),
        ])
        #expect(try await office.shortage(of: id).item("str")?.state == .missing)
        try await office.file([.init(type: "str", attached: false)], name: "x.pdf")
        #expect(try await office.shortage(of: id).item("str")?.state == .missing)
        let later = try await office.file(
            [.init(type: "str", attached: false)], name: "b.pdf", match: LetterOffice.found)
        #expect(try await office.shortage(of: id).item("str")?.state == .checking)
        // The same from the other side, and by the application itself.
        #expect(try await office.shortage(of: later).items == (try await office.shortage(of: id)).items)
        let record = try #require(try await office.register.application(LetterOffice.number))
        #expect(try await office.desk().shortage(of: record).submissions.count == 2)
    }

    @Test("what an officer let pass is told as that, with the reason")
    func letPass() async throws {
        let office = try await LetterOffice()
        let id = try await office.file([.init(type: "ktp_el"), .init(type: "str"), .init(type: "ijazah")])
        try await office.register.override(
            "MissingRequirement", of: id, officer: "sari", reason: "menyusul")
        let shortage = try await office.shortage(of: id)
        #expect(shortage.item("pas_foto")?.state == .letPass)
        #expect(shortage.item("pas_foto")?.note?.id == "Alasan: menyusul")
        #expect(shortage.verdict == .complete)
    }

    @Test("findings that block are told with their remedy, unless let pass or about somebody else's paper")
    func remarks() async throws {
        let office = try await LetterOffice()
        let all: [LetterOffice.Paper] = [
            .init(type: "ktp_el"), .init(type: "str"), .init(type: "pas_foto"), .init(type: "ijazah"),
        ]
        let id = try await office.file(
            all,
            findings: [
                LetterOffice.finding("Encrypted", at: .file("z.pdf")),
                LetterOffice.finding("UnreadablePage", at: .page(PageID(file: "a.pdf", number: 9))),
            ])
        let shortage = try await office.shortage(of: id)
        #expect(shortage.remarks.map(\.rule) == ["Encrypted", "UnreadablePage"])
        #expect(shortage.remarks.first?.remedy.en == "Hand it in again")
        #expect(shortage.verdict == .lacking)
        try await office.register.override("Encrypted", of: id, officer: "sari", reason: "ada")
        #expect(try await office.shortage(of: id).remarks.map(\.rule) == ["UnreadablePage"])

        // Of a dossier that is another's, only what concerns papers that lie here.
        _ = try await office.register.importApplications([
            ApplicationRecord(number: "2/UJI/XI/2026", permitType: "UJI", applicantName: "Budi")
        ])
        let other = try await office.file(
            [
                .init(type: "ktp_el", attached: false), .init(type: "str", attached: false),
                .init(type: "str"),
            ],
            name: "c.pdf",
            findings: [
                LetterOffice.finding("Damaged", at: .file("c.pdf")),
                LetterOffice.finding("TooFaint", at: .page(PageID(file: "c.pdf", number: 1))),
                LetterOffice.finding("TooDark", at: .page(PageID(file: "c.pdf", number: 3))),
            ], received: "2026-11-25")
        for document in [1, 2] {
            try await office.register.confirm(
                document, of: other, to: "2/UJI/XI/2026", requirement: "str", officer: "sari")
        }
        #expect(try await office.shortage(of: id).remarks.map(\.rule) == ["UnreadablePage", "TooDark"])
    }

    @Test("with all its papers an application is complete, and no list is made up")
    func complete() async throws {
        let office = try await LetterOffice()
        let id = try await office.file([
            .init(type: "ktp_el"), .init(type: "str"), .init(type: "pas_foto"), .init(type: "ijazah"),
        ])
        let shortage = try await office.shortage(of: id, period: 5)
        #expect(shortage.verdict == .complete && shortage.shortages.isEmpty && shortage.due == nil)
    }

    @Test(
        "of papers that lie with no application, and of an unknown permit type, nothing is said to be missing"
    )
    func unknown() async throws {
        let office = try await LetterOffice()
        let id = try await office.file(
            [.init(type: "ktp_el", attached: false)],
            findings: [LetterOffice.finding("Encrypted", at: .file("z.pdf"))])
        let stray = try await office.shortage(of: id, period: 5)
        #expect(stray.verdict == .noApplication && stray.items.isEmpty && stray.application == nil)
        #expect(stray.waiting.count == 1 && stray.remarks.map(\.rule) == ["Encrypted"] && stray.due == nil)

        let strange = try await LetterOffice(permit: "GAIB")
        let lying = try await strange.file([.init(type: "ktp_el")])
        let shortage = try await strange.shortage(of: lying, period: 5)
        #expect(shortage.verdict == .noChecklist && shortage.items.isEmpty && shortage.due == nil)
        #expect(shortage.permit?.id == "GAIB")
    }

    @Test("before it is read there is nothing to say")
    func unread() async throws {
        let office = try await LetterOffice()
        let digest = try #require(Digest(hex: String(repeating: "0", count: 64)))
        let submission = try await office.register.accept(
            [SourceFile(digest: digest, name: "a.pdf", byteCount: 3)], origin: "uji",
            receivedOn: .today
        ).submission
        let fault = await #expect(throws: Fault.self) { try await office.shortage(of: submission.id) }
        #expect(fault?.kind == .conflict)
    }

    @Test("an application without papers lacks them all; the period is counted in working days")
    func period() async throws {
        let office = try await LetterOffice()
        let record = try #require(try await office.register.application(LetterOffice.number))
        let friday = try #require(CalendarDay(iso: "2026-11-27"))
        let shortage = try await office.desk(period: 5).shortage(of: record, on: friday)
        #expect(shortage.shortages.count == 4 && shortage.submissions.isEmpty)
        #expect(shortage.due?.description == "2026-12-04")
        #expect(try await office.desk().shortage(of: record, on: friday).due == nil)
    }

    @Test("the last receipt's number is told")
    func receipt() async throws {
        let office = try await LetterOffice()
        let id = try await office.file([.init(type: "ktp_el")])
        let key = try #require(SigningKey(seed: [UInt8](repeating: 7, count: 32)))
        try await office.register.enterKey(key)
        let desk = ReceiptDesk(office.standing, office.catalogues, key: key, office: "Kantor")
        let given = try await desk.receipt(for: id, officer: "sari")
        #expect(try await office.shortage(of: id).receipt == given.issued.code)
    }
}
