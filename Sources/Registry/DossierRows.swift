internal import DossierModel
internal import Foundation
internal import GRDB

/// How a dossier lies in the register: JSON of most of it in one place, and a row of JSON for each page and each document.
/// They are written and read one by one, for a thousand in one text take several times their memory on the way.
enum DossierRows {
    /// The revision under which the rows of a reading lie until it is filed; those of a dossier count from 1.
    static let reading = 0

    private enum Table: String, CaseIterable {
        case pages = "dossier_pages"
        case documents = "dossier_documents"
    }

    /// JSON of all but what has rows.
    static func head(of dossier: Dossier) throws -> String {
        var head = dossier
        head.pages = []
        head.documents = []
        return try JSONText.encode(head)
    }

    /// In place of any that lie there.
    static func write(_ dossier: Dossier, revision: Int, in database: Database) throws {
        let submission = dossier.submission.id
        try remove(submission, revision: revision, in: database)
        try insert(dossier.pages, .pages, of: submission, revision, in: database)
        try insert(dossier.documents, .documents, of: submission, revision, in: database)
    }

    static func remove(_ submission: String, revision: Int, in database: Database) throws {
        for table in Table.allCases {
            try database.execute(
                sql: "DELETE FROM \(table.rawValue) WHERE submission = ? AND revision = ?",
                arguments: [submission, revision])
        }
    }

    /// - Parameter head: pages and documents stand in it from before they had rows.
    static func dossier(
        _ head: String, of submission: String, revision: Int, in database: Database
    ) throws -> Dossier {
        var dossier = try JSONText.decode(Dossier.self, head)
        dossier.pages += try rows(.pages, of: submission, revision, in: database)
        dossier.documents += try rows(.documents, of: submission, revision, in: database)
        return dossier
    }

    private static func insert(
        _ values: [some Encodable], _ table: Table, of submission: String, _ revision: Int,
        in database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO \(table.rawValue) (submission, revision, position, body) VALUES (?, ?, ?, ?)
                """)
        for (position, value) in values.enumerated() {
            try statement.execute(arguments: [submission, revision, position, try JSONText.encode(value)])
        }
    }

    private static func rows<Value: Decodable>(
        _ table: Table, of submission: String, _ revision: Int, in database: Database
    ) throws -> [Value] {
        let bodies = try String.fetchCursor(
            database,
            sql: "SELECT body FROM \(table.rawValue) WHERE submission = ? AND revision = ? ORDER BY position",
            arguments: [submission, revision])
        var values: [Value] = []
        while let body = try bodies.next() { values.append(try JSONText.decode(Value.self, body)) }
        return values
    }
}
