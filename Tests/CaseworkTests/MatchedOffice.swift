import Casework
import DossierModel
import Foundation
import Registry
import Testing

/// An office with two applicants, and dossiers that say whose they are by a NIK.
final class MatchedOffice: Sendable {
    static let siti = "1/SIPA/XI/2026"
    static let budi = "2/SIPA/XI/2026"
    static let niks = [siti: "6474015708909901", budi: "6474010101809904"]
    private let home: Home
    let register: Register
    let standing: Standing

    init() async throws {
        home = Home(folder: NSTemporaryDirectory() + "berkas-replay-" + UUID().uuidString)
        _ = try home.initialise(configuration: "")
        register = try home.openRegister()
        standing = Standing(register, try Catalogues(home))
        _ = try await register.importApplications(
            Self.niks.sorted { $0.key < $1.key }.map { number, nik in
                ApplicationRecord(number: number, permitType: "SIPA", applicantName: "X", nik: nik)
            })
    }

    deinit { try? FileManager.default.removeItem(atPath: home.folder) }

    /// A dossier of one paper that bears the NIK of `named`, attached by the machine to `attached`.
    func file(named: String?, attached: String?) async throws -> String {
        let some = UUID().uuidString.replacing("-", with: "").lowercased()
        let page = PageID(file: "a.pdf", number: 1)
        let submission = try await register.accept(
            [SourceFile(digest: try #require(Digest(hex: some + some)), name: "a.pdf", byteCount: 3)],
            origin: "uji", receivedOn: try #require(CalendarDay(iso: "2026-09-21"))
        ).submission
        var paper = Document(number: 1, type: "ktp_el", confidence: 1, regions: [PageRegion(page: page)])
        if let nik = named.flatMap({ Self.niks[$0] }) {
            paper.fields = [
                Field(
                    name: "nik", value: nik, raw: nik, page: page, box: nil, confidence: 1, source: .label,
                    verified: true)
            ]
        }
        if let attached {
            paper.proposal = .attach(to: attached)
            paper.requirement = "ktp_el"
        }
        try await register.file(
            Dossier(
                submission: submission, files: [], pages: [], documents: [paper], match: .none,
                proposal: attached == nil ? .review : .attach, checklist: [], findings: []))
        return submission.id
    }

    func confirm(_ submission: String, to application: String) async throws {
        try await register.confirm(
            1, of: submission, to: application, requirement: "ktp_el", officer: "sari")
    }

    func replay(_ thresholds: MatchThresholds = MatchThresholds()) async throws -> MatchReplay {
        try await MatchReplay(standing, thresholds: thresholds)
    }
}
