package import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// How far a submission has come.
    package enum JournalState: String, Sendable, Codable {
        /// Its bytes are safe; reading is due.
        case received
        /// It is read; the dossier waits to be filed.
        case read
        /// Its dossier and the placements of its documents are kept.
        case filed
    }

    /// A submission as the journal has it.
    package struct JournalEntry: Sendable, Hashable {
        package var submission: Submission
        package var state: JournalState
        /// Faults of ours while processing it; a killed run is none.
        package var failures: Int
        package var lastError: Phrase?
    }

    /// The id of a submission: the same files under the same names give the same id, wherever they came from.
    package static func submissionID(of files: [SourceFile]) -> String {
        let lines = files.map { file in
            "\(file.digest.hex) \(file.name.utf8.count) \(file.name)" + (file.rescans.map { " \($0)" } ?? "")
        }.sorted()
        return String(DigestStream.hex(of: lines.joined(separator: "\n")).prefix(16))
    }

    /// Journals a submission whose bytes are in the vault. Returns what the journal holds, and whether it was there.
    package func accept(
        _ files: [SourceFile], origin: String, receivedOn: CalendarDay, officer: String? = nil
    ) async throws -> (submission: Submission, wasThere: Bool) {
        let submission = Submission(
            id: Register.submissionID(of: files), origin: origin, receivedOn: receivedOn, files: files)
        let moment = clock()
        return try await write { try Register.accept(submission, officer: officer, in: $0, at: moment) }
    }

    static func accept(
        _ submission: Submission, officer: String?, in database: Database, at moment: Date
    ) throws -> (submission: Submission, wasThere: Bool) {
        if let earlier = try String.fetchOne(
            database, sql: "SELECT body FROM submissions WHERE id = ?", arguments: [submission.id])
        {
            return (try JSONText.decode(Submission.self, earlier), true)
        }
        try database.execute(
            sql: """
                INSERT INTO submissions (id, position, body, state)
                SELECT ?, COALESCE(MAX(position), 0) + 1, ?, 'received' FROM submissions
                """,
            arguments: [submission.id, try JSONText.encode(submission)])
        for file in submission.files {
            try database.execute(
                sql: "INSERT INTO files (submission, name, digest, byte_count) VALUES (?, ?, ?, ?)",
                arguments: [submission.id, file.name, file.digest.hex, file.byteCount])
        }
        try DecisionEntry(kind: .accept, submission: submission.id, officer: officer)
            .append(to: database, at: moment)
        return (submission, false)
    }

    /// The journal, oldest first; all of it, or what is in one state.
    package func journal(_ state: JournalState? = nil) async throws -> [JournalEntry] {
        try await read { database in
            let rows =
                if let state {
                    try Row.fetchAll(
                        database, sql: "SELECT * FROM submissions WHERE state = ? ORDER BY position",
                        arguments: [state.rawValue])
                } else {
                    try Row.fetchAll(database, sql: "SELECT * FROM submissions ORDER BY position")
                }
            return try rows.map { row in
                JournalEntry(
                    submission: try JSONText.decode(Submission.self, row["body"]),
                    state: JournalState(rawValue: row["state"]) ?? .received, failures: row["failures"],
                    lastError: (row["last_error"] as String?).flatMap {
                        try? JSONText.decode(Phrase.self, $0)
                    })
            }
        }
    }

    /// Makes a filed submission due again, because its encrypted files can be opened now. Returns `false` when it is
    /// not filed, or when an officer has decided on its documents: that is not overruled.
    package func reopen(_ submission: String) async throws -> Bool {
        let moment = clock()
        return try await write { database in
            let decided =
                try Bool.fetchOne(
                    database,
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM placements WHERE submission = ? AND how = 'officer')
                        """,
                    arguments: [submission]) ?? false
            if decided { return false }
            try database.execute(
                sql: "UPDATE submissions SET state = 'received' WHERE id = ? AND state = 'filed'",
                arguments: [submission])
            guard database.changesCount == 1 else { return false }
            try DecisionEntry(kind: .reopen, submission: submission).append(to: database, at: moment)
            return true
        }
    }
}
