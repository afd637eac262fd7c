import DossierModel
import Foundation
import GRDB
import Registry
import Testing

@Suite("Dossiers as they are kept")
struct DossierTextTests {
    /// Of two pages, one of them with a line feed in what was read.
    private func dossier(of submission: Submission, _ scratch: TemporaryHome) -> Dossier {
        var dossier = scratch.dossier(of: submission)
        dossier.pages = (1...2).map { number in
            DossierPage(
                id: PageID(file: "in.pdf", number: number),
                role: .unreadable(ScanDefect(.damaged, "two\nlines")), page: nil, turned: number)
        }
        dossier.findings = [
            Finding(
                rule: "too-dark", severity: .note, location: .page(PageID(file: "in.pdf", number: 1)),
                message: Phrase(id: "a", en: "b"),
                remedy: Phrase(id: "c", en: "d"))
        ]
        return dossier
    }

    @Test("pages come back in their order, and are counted", arguments: [true, false])
    func pages(asEarlier: Bool) async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        let dossier = dossier(of: try await scratch.submission(), scratch)
        try await scratch.register.file(dossier)
        if asEarlier {
            // One JSON object with its pages, as it was kept once.
            let body = String(decoding: try JSONEncoder().encode(dossier), as: UTF8.self)
            try await DatabaseQueue(path: scratch.home.registerPath).write {
                try $0.execute(sql: "UPDATE dossiers SET body = ?", arguments: [body])
            }
        }
        #expect(try await scratch.register.dossier(dossier.submission.id) == dossier)
        let figures = try await scratch.register.figures(since: Date(timeIntervalSince1970: 0))
        #expect(figures.dossiers == 1 && figures.pages == 2)
        #expect(figures.worst.map(\.rule) == ["too-dark"] && figures.worst.map(\.pages) == [2])
    }
}
