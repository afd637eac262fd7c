package import Foundation
internal import GRDB

extension Register {
    /// Submissions of which an officer decided something about what was read, since a moment; oldest first.
    package func reviewed(since: Date) async throws -> [String] {
        let kinds: [Decision.Kind] = [.attach, .confirm, .reject, .correct, .arrange]
        let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try await read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT submission FROM decisions
                    WHERE officer IS NOT NULL AND submission IS NOT NULL AND kind IN (\(names)) AND decided_at >= ?
                    GROUP BY submission ORDER BY MIN(position)
                    """,
                arguments: [since.ISO8601Format()])
        }
    }
}
