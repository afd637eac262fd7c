package import Foundation
internal import GRDB

/// A dossier that an officer has on the desk.
package struct Assignment: Hashable, Sendable {
    package var submission: String
    package var officer: String
    package var until: Date
}

extension Register {
    /// How long a dossier stays on a desk without being touched, in seconds.
    package static let deskSeconds = 900.0

    /// Puts a dossier on an officer's desk, or keeps it there. Returns the officer who has it: another one who took it
    /// before keeps it.
    package func assign(_ submission: String, to officer: String) async throws -> String {
        let now = clock().milliseconds
        return try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO assignments (submission, officer, until) VALUES (?1, ?2, ?3)
                    ON CONFLICT (submission) DO UPDATE SET officer = ?2, until = ?3
                    WHERE officer = ?2 OR until <= ?4
                    """,
                arguments: [submission, officer, now + Register.deskSeconds.milliseconds, now])
            return try String.fetchOne(
                database, sql: "SELECT officer FROM assignments WHERE submission = ?",
                arguments: [submission]) ?? officer
        }
    }

    /// What lies on desks now.
    package func assignments() async throws -> [Assignment] {
        let now = clock().milliseconds
        return try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM assignments WHERE until > ?", arguments: [now]
            ).map {
                Assignment(
                    submission: $0["submission"], officer: $0["officer"],
                    until: Date(milliseconds: $0["until"]))
            }
        }
    }

    /// Notes what a decision cost: keys pressed, and fields typed by hand.
    package func note(keys: Int, fields: Int, on submission: String, by officer: String) async throws {
        if keys == 0, fields == 0 { return }
        let now = clock().milliseconds
        try await write {
            try $0.execute(
                sql: """
                    INSERT INTO efforts (submission, officer, keys, fields, spent_at) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [submission, officer, keys, fields, now])
        }
    }
}
