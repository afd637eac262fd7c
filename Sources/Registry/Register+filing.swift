package import DossierModel
internal import Foundation
internal import GRDB

extension Register: ApplicationRegister {
    /// One transaction, in which no application changes: the dossier, where each document lies, the history and the journal's state.
    package func file(_ dossier: Dossier) async throws {
        let id = dossier.submission.id
        let moment = clock()
        try await write { database in
            let state = try String.fetchOne(
                database, sql: "SELECT state FROM submissions WHERE id = ?", arguments: [id])
            guard let state else {
                throw Fault(
                    .other,
                    Phrase(
                        id: "\(id): kiriman ini belum dicatat dalam jurnal.",
                        en: "\(id): this submission is not in the journal."))
            }
            if state == JournalState.filed.rawValue { return }
            if let edition = dossier.edition, edition != (try Register.edition(in: database)) {
                throw StaleMatch()
            }
            let last = try Register.revision(of: id, in: database)
            try Register.insert(dossier, revision: (last ?? 0) + 1, in: database)
            try DossierRows.remove(id, revision: DossierRows.reading, in: database)
            // Only a reopened submission has some; what they were is in the history.
            try database.execute(sql: "DELETE FROM placements WHERE submission = ?", arguments: [id])
            try DecisionEntry(kind: .read, submission: id).append(to: database, at: moment)
            if dossier.checklist.contains(where: { [.missing, .expired, .unreadable].contains($0.status) }) {
                let position = try Int.fetchOne(database, sql: "SELECT MAX(position) FROM decisions") ?? 0
                try Outbox(database: database).add(
                    .shortage, submission: id, decision: position, at: moment)
            }
            for document in dossier.documents {
                try Register.place(document, of: id, in: database, at: moment)
            }
            try database.execute(
                sql: """
                    UPDATE submissions SET state = 'filed', reading = NULL, failures = 0, last_error = NULL,
                        due_at = 0, holder = NULL, lease_until = NULL
                    WHERE id = ?
                    """,
                arguments: [id])
        }
    }

    /// A revision of a dossier, with its rows.
    static func insert(_ dossier: Dossier, revision: Int, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO dossiers (submission, revision, body) VALUES (?, ?, ?)",
            arguments: [dossier.submission.id, revision, try DossierRows.head(of: dossier)])
        try DossierRows.write(dossier, revision: revision, in: database)
    }

    /// The latest revision of a dossier and its number; `nil` when none is filed. Documents lie where they were filed.
    static func latest(of submission: String, in database: Database) throws -> (Dossier, Int)? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT revision, body FROM dossiers WHERE submission = ? ORDER BY revision DESC LIMIT 1",
            arguments: [submission])
        guard let row else { return nil }
        let revision: Int = row["revision"]
        return (
            try DossierRows.dossier(row["body"], of: submission, revision: revision, in: database), revision
        )
    }

    private static func place(
        _ document: Document, of id: String, in database: Database, at moment: Date
    ) throws {
        var placement = Placement(submission: id, document: document.number, state: .review, how: .automatic)
        if case .attach(let application) = document.proposal {
            placement.state = .attached
            placement.application = application
            placement.requirement = document.requirement
        }
        try placement.insert(into: database)
        guard placement.state == .attached else { return }
        try DecisionEntry(
            kind: .attach, submission: id, document: document.number, application: placement.application,
            after: try JSONText.encode(placement)
        ).append(to: database, at: moment)
    }

    package func submissions(holding digest: Digest, except: String) async throws -> [String] {
        try await read { database in
            // Only earlier ones: what is told of a submission must not depend on what came in after it.
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT s.id, s.position FROM submissions s JOIN files f ON f.submission = s.id
                    WHERE f.digest = ? AND s.id <> ? AND s.position < COALESCE(
                        (SELECT position FROM submissions WHERE id = ?), 9223372036854775807)
                    ORDER BY s.position
                    """,
                arguments: [digest.hex, except, except])
        }
    }

    /// The dossier of a submission as filed, with each document where it lies now; `nil` when none is filed.
    package func dossier(_ submission: String) async throws -> Dossier? {
        try await read { database in
            guard var (dossier, _) = try Register.latest(of: submission, in: database) else { return nil }
            for index in dossier.documents.indices {
                guard
                    let placement = try Placement.fetch(
                        database, submission, dossier.documents[index].number)
                else { continue }
                dossier.documents[index].requirement = placement.requirement
                dossier.documents[index].proposal =
                    if placement.state == .attached, let application = placement.application {
                        .attach(to: application)
                    } else { .review }
            }
            return dossier
        }
    }
}
