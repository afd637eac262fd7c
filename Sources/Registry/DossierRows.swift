internal import DossierModel
internal import Foundation
internal import GRDB

/// How a dossier lies in the register: JSON of all but its pages in one place, and a row of JSON for each page. They are
/// written and read one by one, for a thousand pages in one text take several times their memory on the way.
enum DossierRows {
    /// The revision under which a reading's pages lie until it is filed; those of a dossier count from 1.
    static let reading = 0

    /// JSON of all but the pages.
    static func head(of dossier: Dossier) throws -> String {
        var head = dossier
        head.pages = []
        return try JSONText.encode(head)
    }

    /// In place of any that lie there.
    static func writePages(of dossier: Dossier, revision: Int, in database: Database) throws {
        let submission = dossier.submission.id
        try removePages(of: submission, revision: revision, in: database)
        let statement = try database.cachedStatement(
            sql: "INSERT INTO dossier_pages (submission, revision, position, body) VALUES (?, ?, ?, ?)")
        for (position, page) in dossier.pages.enumerated() {
            try statement.execute(arguments: [submission, revision, position, try JSONText.encode(page)])
        }
    }

    static func removePages(of submission: String, revision: Int, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM dossier_pages WHERE submission = ? AND revision = ?",
            arguments: [submission, revision])
    }

    /// - Parameter head: from before pages had rows, they stand in it.
    static func dossier(
        _ head: String, of submission: String, revision: Int, in database: Database
    ) throws -> Dossier {
        var dossier = try JSONText.decode(Dossier.self, head)
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT body FROM dossier_pages WHERE submission = ? AND revision = ? ORDER BY position",
            arguments: [submission, revision])
        while let row = try rows.next() {
            dossier.pages.append(try JSONText.decode(DossierPage.self, row["body"]))
        }
        return dossier
    }
}
