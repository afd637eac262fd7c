internal import Foundation
internal import GRDB

/// A submission with documents that wait for an officer.
package struct WaitingSubmission: Hashable, Sendable {
    package var submission: String
    package var origin: String
    /// When its bytes were taken in, ISO 8601 UTC.
    package var since: String
    /// Documents that wait.
    package var documents: Int
}

extension Register {
    /// What waits for an officer, the longest waiting first.
    package func waitingForOfficer(limit: Int = 200) async throws -> [WaitingSubmission] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT s.id, s.position, COUNT(*) AS documents,
                        json_extract(s.body, '$.origin') AS origin,
                        (SELECT MIN(d.decided_at) FROM decisions d
                            WHERE d.submission = s.id AND d.kind = 'accept') AS since
                    FROM placements p JOIN submissions s ON s.id = p.submission
                    WHERE p.state = 'review' GROUP BY s.id ORDER BY s.position LIMIT ?
                    """,
                arguments: [limit]
            ).map {
                WaitingSubmission(
                    submission: $0["id"], origin: $0["origin"] ?? "", since: $0["since"] ?? "",
                    documents: $0["documents"])
            }
        }
    }

    /// Ids of filed submissions, newest first.
    package func filedSubmissions(limit: Int = 200) async throws -> [String] {
        try await read {
            try String.fetchAll(
                $0, sql: "SELECT id FROM submissions WHERE state = 'filed' ORDER BY position DESC LIMIT ?",
                arguments: [limit])
        }
    }

    /// Submissions of which something lies or lay with an application, the oldest first.
    package func submissions(with application: String) async throws -> [String] {
        try await read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT s.id FROM submissions s WHERE s.id IN (
                        SELECT submission FROM decisions WHERE application = ?) ORDER BY s.position
                    """,
                arguments: [application])
        }
    }

    /// What changed of where the submissions' documents lie and of what is let pass, newest first.
    package func placementChanges(of submissions: [String]) async throws -> [PlacementChange] {
        let text = try JSONText.encode(submissions)
        return try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT position, kind, submission, document, application, officer, reason, before, undoes,
                        rule, decided_at
                    FROM decisions WHERE submission IN (SELECT value FROM json_each(?))
                    AND COALESCE(undoes, 0) NOT IN (SELECT position FROM decisions WHERE kind = 'correct')
                    ORDER BY position DESC
                    """,
                arguments: [text]
            ).compactMap { row in
                guard let decision = Decision(row: row), PlacementChange.kinds.contains(decision.kind) else {
                    return nil
                }
                let before: String? = row["before"]
                return PlacementChange(
                    decision: decision,
                    before: before.flatMap { try? JSONText.decode(Placement.self, $0) })
            }
        }
    }
}
