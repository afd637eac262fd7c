import DossierModel
import Foundation
import Registry
import Testing

/// A dossier of three pages that is filed and waits for an officer: an identity card, and a letter of two pages.
enum FiledDossier {
    static let nik = "6474011708909901"
    static let application = "161/SIPA/XI/2026"

    static func page(_ number: Int) -> PageID { PageID(file: "a.pdf", number: number) }

    @discardableResult
    static func file(in desk: CounterDesk, match: Match? = nil) async throws -> String {
        let record = ApplicationRecord(
            number: application, permitType: "SIPA", applicantName: "Rina <script>alert(1)</script>",
            nik: nik)
        _ = try await desk.register.importApplications([record])
        let digest = try #require(Digest(hex: String(repeating: "ab", count: 32)))
        let submission = try await desk.register.accept(
            [SourceFile(digest: digest, name: "a.pdf", byteCount: 3)], origin: "loket-1/<b>a.pdf",
            receivedOn: try #require(CalendarDay(iso: "2026-11-24"))
        ).submission
        let candidate = Candidate(
            application: application, score: 0.9,
            evidence: [
                Evidence(
                    kind: "nik", weight: 0.9, note: Phrase(id: "NIK \(nik) sama", en: "NIK \(nik) agrees"),
                    decisive: true)
            ], margin: 0.9)
        let box = PixelRect(x: 10, y: 20, width: 300, height: 30)
        let identity = Document(
            number: 1, type: "ktp_el", confidence: 0.9, regions: [PageRegion(page: page(1))],
            fields: [
                Field(
                    name: "nik", value: nik, raw: nik, page: page(1), box: box, confidence: 0.95,
                    source: .label, verified: true, keying: .settled(other: "64740117O8909901")),
                Field(
                    name: "nama", value: "RINA <script>alert(2)</script>", raw: "RINA", page: page(1),
                    box: box, confidence: 0.4, source: .label, verified: false,
                    keying: .varied(other: "RIMA <b>")),
            ])
        let letter = Document(
            number: 2, type: "surat_kuasa", confidence: 0.8,
            regions: [PageRegion(page: page(2)), PageRegion(page: page(3))])
        try await desk.register.file(
            Dossier(
                submission: submission,
                files: [
                    DossierFile(
                        source: submission.files[0], outcome: .read(FileFacts(format: .pdf, pageCount: 3)))
                ],
                pages: [1, 2, 3].map { DossierPage(id: page($0), role: .content, page: nil) },
                documents: [identity, letter], match: match ?? .one(candidate), proposal: .review,
                checklist: [],
                findings: [
                    Finding(
                        rule: "TooFaint", severity: .block, location: .submission,
                        message: Phrase(id: "terlalu pucat", en: "too faint"),
                        remedy: Phrase(id: "pindai ulang", en: "scan again"))
                ]))
        return submission.id
    }
}
