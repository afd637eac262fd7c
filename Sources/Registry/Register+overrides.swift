internal import DossierModel
internal import GRDB

extension Register {
    /// The overrides of a submission that stand, oldest first; at most one a rule.
    package func overrides(of submission: String) async throws -> [Decision] {
        try await read { try Register.overrides(of: submission, in: $0) }
    }

    /// An officer lets the findings of a rule pass, with the reason. Returns `false` when that stands already.
    @discardableResult
    package func override(
        _ rule: String, of submission: String, officer: String, reason: String
    ) async throws -> Bool {
        let moment = clock()
        return try await write { database in
            if try Register.overrides(of: submission, in: database).contains(where: { $0.rule == rule }) {
                return false
            }
            try DecisionEntry(
                kind: .override, submission: submission, officer: officer, reason: reason, rule: rule
            ).append(to: database, at: moment)
            return true
        }
    }

    /// Takes an override back; the history keeps both. Returns `false` when none stands.
    @discardableResult
    package func withdrawOverride(
        _ rule: String, of submission: String, officer: String, reason: String
    ) async throws -> Bool {
        let moment = clock()
        return try await write { database in
            let standing = try Register.overrides(of: submission, in: database).first { $0.rule == rule }
            guard let standing else { return false }
            try DecisionEntry(
                kind: .undo, submission: submission, officer: officer, reason: reason,
                undoes: standing.position, rule: rule
            ).append(to: database, at: moment)
            return true
        }
    }

    private static func overrides(of submission: String, in database: Database) throws -> [Decision] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM decisions WHERE submission = ? AND kind = 'override'
                AND position NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL)
                ORDER BY position
                """,
            arguments: [submission]
        ).compactMap(Decision.init(row:))
    }
}
