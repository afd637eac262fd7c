internal import Foundation
internal import GRDB

/// A line of the history: a decision, a look at a paper, or a receipt.
package struct ChronicleEntry: Hashable, Sendable {
    /// In the ledger, from 0.
    package var position: Int
    package var kind: String
    /// ISO 8601, UTC.
    package var at: String
    package var submission: String?
    package var document: Int?
    package var page: Int?
    package var receipt: String?
    /// `nil` when the machine did it, or when it was erased.
    package var officer: String?
    package var application: String?
    package var reason: String?
    package var rule: String?
}

extension Register {
    /// The ledger for people, newest first: everything, or what concerns a submission or an officer.
    /// - Parameter before: only entries below this position.
    package func chronicle(
        submission: String? = nil, officer: String? = nil, before: Int? = nil, limit: Int = 100
    ) async throws -> [ChronicleEntry] {
        try await read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT l.position, l.entry, s.body FROM ledger l
                    LEFT JOIN ledger_secrets s ON s.position = l.position
                    WHERE ?1 IS NULL OR l.position < ?1 ORDER BY l.position DESC
                    """,
                arguments: [before])
            var found: [ChronicleEntry] = []
            let decoder = JSONDecoder()
            while found.count < limit, let row = try rows.next() {
                let bytes: Data = row["entry"]
                guard let entry = try? decoder.decode(LedgerEntry.self, from: bytes) else { continue }
                if let submission, entry.submission != submission { continue }
                let body = (row["body"] as String?).flatMap {
                    try? decoder.decode(LedgerBody.self, from: Data($0.utf8))
                }
                if let officer, body?.officer != officer { continue }
                found.append(
                    ChronicleEntry(
                        position: row["position"], kind: entry.kind, at: entry.at,
                        submission: entry.submission, document: entry.document, page: entry.page,
                        receipt: entry.receipt, officer: body?.officer, application: body?.application,
                        reason: body?.reason, rule: body?.rule))
            }
            return found
        }
    }
}
