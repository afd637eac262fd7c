import Casework
import DossierModel
import Foundation
import Registry
import Synchronization
import Testing

/// A day that tests count on.
private final class TestDay: Sendable {
    private let number = Mutex(1)

    func set(_ day: Int) { number.withLock { $0 = day } }
    var moment: Date { TestDay.moment(number.withLock { $0 }) }

    static func moment(_ day: Int) -> Date {
        Date(timeIntervalSince1970: 1_790_000_000 + Double(day) * 86_400)
    }
}

/// An office whose only permit asks for two papers, and days that a test counts.
private final class TwoPaperOffice: Sendable {
    static let number = "1/UJI/XI/2026"
    private let home: Home
    private let day = TestDay()
    let register: Register
    let standing: Standing

    init() async throws {
        home = Home(folder: NSTemporaryDirectory() + "berkas-course-" + UUID().uuidString)
        _ = try home.initialise(configuration: "")
        try """
        schema: 1
        variables: {}
        permits:
          - id: UJI
            name: {id: "Izin uji", en: "Test permit"}
            sector: kesehatan
            applicants: [perorangan]
            working_days: 5
            requirements:
              - {doc: ktp_el, need: mandatory, name: {id: "KTP", en: "Identity card"}}
              - {doc: ijazah, need: mandatory, name: {id: "Ijazah", en: "Diploma"}}
        """.write(toFile: home.cataloguesPath + "/permit_types.yaml", atomically: true, encoding: .utf8)
        let day = self.day
        register = try Register(path: home.registerPath) { day.moment }
        standing = Standing(register, try Catalogues(home))
        _ = try await register.importApplications([
            ApplicationRecord(number: Self.number, permitType: "UJI", applicantName: "Rina")
        ])
    }

    deinit { try? FileManager.default.removeItem(atPath: home.folder) }

    /// Goes to a later day; what happens next happens then.
    func on(_ number: Int) { day.set(number) }

    func moment(_ number: Int) -> String { TestDay.moment(number).ISO8601Format() }

    var course: ServiceCourse { get async throws { try await standing.course(of: Self.number) } }

    /// A filed submission of papers of these types; attached by the machine, or left to an officer.
    @discardableResult
    func file(_ types: [String], attached: Bool, finding: String? = nil) async throws -> String {
        let some = UUID().uuidString.replacing("-", with: "").lowercased()
        let digest = try #require(Digest(hex: some + some))
        let name = "a.pdf"
        let submission = try await register.accept(
            [SourceFile(digest: digest, name: name, byteCount: 3)], origin: "uji",
            receivedOn: try #require(CalendarDay(iso: "2026-09-21"))
        ).submission
        try await register.file(
            Dossier(
                submission: submission, files: [], pages: [],
                documents: types.enumerated().map { index, type in
                    Document(
                        number: index + 1, type: type, confidence: 1,
                        regions: [PageRegion(page: PageID(file: name, number: index + 1))],
                        proposal: attached ? .attach(to: Self.number) : .review,
                        requirement: attached ? type : nil)
                }, match: .none, proposal: attached ? .attach : .review, checklist: [],
                findings: finding.map {
                    [
                        Finding(
                            rule: $0, severity: .block, location: .submission,
                            message: Phrase(id: "x", en: "x"), remedy: Phrase(id: "x", en: "x"))
                    ]
                } ?? []))
        return submission.id
    }

    func attach(_ document: Int, _ submission: String, as requirement: String) async throws {
        try await register.confirm(
            document, of: submission, to: Self.number, requirement: requirement, officer: "sari")
    }

    func detach(_ document: Int, _ submission: String) async throws {
        try await register.requestDetaching(document, of: submission, officer: "sari", reason: "salah")
        try await register.answerDetaching(document, of: submission, agreed: true, officer: "budi")
    }
}

@Suite("The service's clock through a dossier's history")
struct ServiceCourseTests {
    @Test("it begins when all is there, and what is brought beyond that does not move it")
    func beginning() async throws {
        let office = try await TwoPaperOffice()
        #expect(try await office.course == .notBegun)
        try await office.file(["ktp_el"], attached: true)
        #expect(try await office.course == .notBegun)
        office.on(2)
        let second = try await office.file(["ijazah"], attached: false)
        #expect(try await office.course == .notBegun)
        office.on(3)
        try await office.attach(1, second, as: "ijazah")
        #expect(try await office.course == .runs(since: office.moment(3)))
        office.on(4)
        let surplus = try await office.file(["npwp_kartu"], attached: false)
        try await office.attach(1, surplus, as: "ijazah")
        #expect(try await office.course == .runs(since: office.moment(3)))
    }

    @Test("a paper that the office takes away stops it; put back by the office it runs on from its first day")
    func resuming() async throws {
        let office = try await TwoPaperOffice()
        let id = try await office.file(["ktp_el", "ijazah"], attached: true)
        #expect(try await office.course == .runs(since: office.moment(1)))
        office.on(3)
        try await office.detach(1, id)
        #expect(try await office.course == .stands(since: office.moment(3)))
        office.on(5)
        try await office.attach(1, id, as: "ktp_el")
        #expect(try await office.course == .runs(since: office.moment(1)))
        office.on(6)
        _ = try await office.register.undo(1, of: id, officer: "sari")
        #expect(try await office.course == .stands(since: office.moment(6)))
    }

    @Test("when the applicant has to bring a paper it begins anew on the day it is complete")
    func beginningAnew() async throws {
        let office = try await TwoPaperOffice()
        let id = try await office.file(["ktp_el", "ijazah"], attached: true)
        office.on(3)
        try await office.detach(2, id)
        try await office.register.reject(2, of: id, officer: "sari", reason: "milik orang lain")
        office.on(8)
        let brought = try await office.file(["ijazah"], attached: false)
        #expect(try await office.course == .stands(since: office.moment(3)))
        office.on(9)
        try await office.attach(1, brought, as: "ijazah")
        #expect(try await office.course == .runs(since: office.moment(9)))
    }

    @Test("what blocks holds it back until it is let pass, and again when that is taken back")
    func letPass() async throws {
        let office = try await TwoPaperOffice()
        let id = try await office.file(["ktp_el", "ijazah"], attached: true, finding: "TooFaint")
        #expect(try await office.course == .notBegun)
        office.on(2)
        try await office.register.override("TooFaint", of: id, officer: "sari", reason: "terbaca")
        #expect(try await office.course == .runs(since: office.moment(2)))
        office.on(3)
        try await office.register.withdrawOverride("TooFaint", of: id, officer: "sari", reason: "keliru")
        #expect(try await office.course == .stands(since: office.moment(3)))
        office.on(4)
        try await office.register.override("TooFaint", of: id, officer: "sari", reason: "terbaca")
        #expect(try await office.course == .runs(since: office.moment(2)))
    }
}
