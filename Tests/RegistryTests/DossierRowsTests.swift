import DossierModel
import Foundation
import GRDB
import Registry
import Testing

@Suite("Dossiers as they are kept")
struct DossierRowsTests {
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

    @Test("pages and documents come back in their order, and pages are counted", arguments: [true, false])
    func pages(asEarlier: Bool) async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        let dossier = dossier(of: try await scratch.submission(), scratch)
        try await scratch.register.file(dossier)
        if asEarlier {
            // One JSON object with all in it, as it was kept once.
            let body = String(decoding: try JSONEncoder().encode(dossier), as: UTF8.self)
            try await DatabaseQueue(path: scratch.home.registerPath).write {
                try $0.execute(sql: "UPDATE dossiers SET body = ?", arguments: [body])
                try $0.execute(sql: "DELETE FROM dossier_pages")
                try $0.execute(sql: "DELETE FROM dossier_documents")
            }
        }
        #expect(try await scratch.register.dossier(dossier.submission.id) == dossier)
        let figures = try await scratch.register.figures(since: Date(timeIntervalSince1970: 0))
        #expect(figures.dossiers == 1 && figures.pages == 2)
        #expect(figures.worst.map(\.rule) == ["too-dark"] && figures.worst.map(\.pages) == [2])
    }

    @Test("a reading that waits to be filed has its pages, and leaves none behind when it is filed")
    func reading() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        let dossier = dossier(of: try await scratch.submission(), scratch)
        let lease = try #require(try await scratch.register.claim(by: .own))
        #expect(try await scratch.register.keep(dossier, under: lease))
        // Kept again, as by a worker that was slow: the pages are there once.
        #expect(try await scratch.register.keep(dossier, under: lease))
        try await scratch.register.release(lease)
        #expect(try await scratch.register.claim(by: .own)?.reading == dossier)
        try await scratch.register.file(dossier)
        for (table, count) in [("pages", 2), ("documents", dossier.documents.count)] {
            let revisions = try await DatabaseQueue(path: scratch.home.registerPath).read {
                try Int.fetchAll($0, sql: "SELECT revision FROM dossier_\(table)")
            }
            #expect(revisions == Array(repeating: 1, count: count))
        }
    }

    @Test("each revision has its own pages and documents")
    func revisions() async throws {
        let scratch = try TemporaryHome()
        _ = try await scratch.register.importApplications(TemporaryHome.applications)
        var dossier = dossier(of: try await scratch.submission(), scratch)
        try await scratch.register.file(dossier)
        let id = dossier.submission.id
        try await scratch.register.edit(id, document: 2, revision: 1, kind: .correct, officer: "Sari") {
            $0.pages[1].turned = 3
            $0.documents[1].type = "str"
        }
        dossier.pages[1].turned = 3
        dossier.documents[1].type = "str"
        #expect(try await scratch.register.dossier(id) == dossier)
    }
}
