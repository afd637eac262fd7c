import Casework
import DossierModel
import Foundation
import Registry
import Testing

/// An office with one permit type that has a requirement of every kind, and one application for it.
final class LetterOffice: Sendable {
    static let number = "1/UJI/XI/2026"
    static let catalogue = """
        schema: 1
        law:
          - {id: "Undang-Undang Pelayanan", en: "Law on services"}
        variables:
          dikuasakan: {kind: flag, ask: {id: "Diurus kuasa?", en: "By an attorney?"}}
          jenis: {kind: choice, values: [baru, ulang], ask: {id: "Jenisnya apa?", en: "Of what kind?"}}
        permits:
          - id: UJI
            name: {id: "Izin uji", en: "Test permit"}
            sector: kesehatan
            applicants: [perorangan]
            working_days: 5
            law:
              - {id: "Undang-Undang Uji", en: "Law on tests"}
            requirements:
              - {doc: ktp_el, or: [suket_ktp], need: mandatory, name: {id: "KTP pemohon", en: "Identity card"}}
              - {doc: str, need: mandatory, name: {id: "STR", en: "Registration"}}
              - {doc: pas_foto, need: mandatory, quantity: "4x6, 3 lembar", background: red, name: {id: "Pas foto", en: "Photograph"}}
              - {doc: surat_kuasa, need: conditional, when: dikuasakan, name: {id: "Surat kuasa", en: "Letter of attorney"}}
              - {doc: ijazah, need: conditional, when: "jenis == baru", name: {id: "Ijazah", en: "Diploma"}}
              - {doc: npwp_kartu, need: optional, name: {id: "Kartu NPWP", en: "Taxpayer card"}}
        """

    let home: Home
    let register: Register
    let standing: Standing
    let catalogues: Catalogues

    init(
        variables: [String: ConditionValue] = ["dikuasakan": .flag(false), "jenis": .text("baru")],
        permit: String = "UJI", applicant: String = "Rina Contohwati"
    ) async throws {
        home = Home(folder: NSTemporaryDirectory() + "berkas-letter-" + UUID().uuidString)
        _ = try home.initialise(configuration: "")
        try Self.catalogue.write(
            toFile: home.cataloguesPath + "/permit_types.yaml", atomically: true, encoding: .utf8)
        register = try home.openRegister()
        catalogues = try Catalogues(home)
        standing = Standing(register, catalogues)
        _ = try await register.importApplications([
            ApplicationRecord(
                number: Self.number, permitType: permit, applicantName: applicant, nik: "6474015708919901",
                variables: variables)
        ])
    }

    deinit { try? FileManager.default.removeItem(atPath: home.folder) }

    func desk(period: Int? = nil) -> ShortageDesk { ShortageDesk(standing, catalogues, period: period) }

    func shortage(of id: String, period: Int? = nil) async throws -> Shortage {
        try await desk(period: period).shortage(
            ofSubmission: id, on: try #require(CalendarDay(iso: "2026-11-27")))
    }

    /// A paper of the dossier, and what it says of its end.
    struct Paper {
        var type: String?
        var attached = true
        var until: String?
        var verified = true
    }

    /// Files a submission with a page for each paper, and the pages before them.
    @discardableResult
    func file(
        _ papers: [Paper], name: String = "a.pdf", before: [DossierPage] = [], match: Match = .none,
        findings: [Finding] = [], received: String = "2026-11-24"
    ) async throws -> String {
        let some = UUID().uuidString.replacing("-", with: "").lowercased()
        let digest = try #require(Digest(hex: some + some))
        let submission = try await register.accept(
            [SourceFile(digest: digest, name: name, byteCount: 3)], origin: "uji",
            receivedOn: try #require(CalendarDay(iso: received))
        ).submission
        let documents = papers.enumerated().map { index, paper in
            let page = PageID(file: name, number: before.count + index + 1)
            return Document(
                number: index + 1, type: paper.type, confidence: 1, regions: [PageRegion(page: page)],
                fields: paper.until.map {
                    [
                        Field(
                            name: "berlaku_sampai", value: $0, raw: $0, page: page, box: nil, confidence: 0.9,
                            source: .label, verified: paper.verified)
                    ]
                } ?? [],
                proposal: paper.attached ? .attach(to: Self.number) : .review,
                requirement: paper.attached ? paper.type : nil)
        }
        try await register.file(
            Dossier(
                submission: submission, files: [],
                pages: before
                    + documents.flatMap { $0.pages.map { DossierPage(id: $0, role: .content, page: nil) } },
                documents: documents, match: match,
                proposal: papers.contains { $0.attached } ? .attach : .review, checklist: [],
                findings: findings))
        return submission.id
    }

    /// The match that the machine found for papers that all wait.
    static let found = Match.one(
        Candidate(application: number, score: 0.9, evidence: [], margin: 0.9))

    /// A slip for a requirement.
    static func slip(_ requirement: String, page number: Int, of file: String = "a.pdf") -> DossierPage {
        let code = CoverCode(application: Self.number, sheet: 1, count: 1, requirement: requirement)
        let facts = PageFacts(
            stored: StoredFacts(
                storedSize: PixelSize(width: 10, height: 10), resolution: nil, bitsPerSample: 1,
                samplesPerPixel: 1, compression: "none"),
            size: PixelSize(width: 10, height: 10), resolutionIsPlausible: true, inkCoverage: 0,
            contrast: 1, paperLevel: 1)
        return DossierPage(
            id: PageID(file: file, number: number), role: .cover,
            page: Page(
                number: number, facts: facts, recipe: [], text: nil,
                barcodes: [
                    Barcode(
                        text: code.text, symbology: .qrCode, box: PixelRect(x: 0, y: 0, width: 5, height: 5))
                ]))
    }

    static func finding(_ rule: String, at location: Finding.Location) -> Finding {
        Finding(
            rule: rule, severity: .block, location: location,
            message: Phrase(id: "\(rule) salah", en: "\(rule) is wrong"),
            remedy: Phrase(id: "Serahkan lagi", en: "Hand it in again"))
    }
}

extension Shortage {
    func item(_ requirement: String) -> Item? { items.first { $0.requirement == requirement } }
}
