internal import Foundation
internal import GRDB

/// How the register stands, in numbers, for whoever watches the server.
package struct Gauges: Hashable, Sendable {
    package var submissions: [String: Int] = [:]
    package var documents: [String: Int] = [:]
    package var uploadsUnderWay = 0
    package var unseenFiles = 0
    /// Seconds the oldest submission that is not filed has waited.
    package var oldestWaiting = 0.0
    package var receipts = 0
    package var ledgerEntries = 0
    package var quarantinedPages = 0
    /// Workers that gave a sign of life lately.
    package var workers = 0
    package var events: [String: Int] = [:]
}

extension Register {
    package func gauges(terms: LeaseTerms = LeaseTerms()) async throws -> Gauges {
        let now = clock()
        return try await read { database in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            func counts(_ sql: String) throws -> [String: Int] {
                Dictionary(
                    try Row.fetchAll(database, sql: sql).map { ($0["state"], $0["n"]) },
                    uniquingKeysWith: { $0 + $1 })
            }
            var gauges = Gauges()
            gauges.submissions = try counts("SELECT state, COUNT(*) AS n FROM submissions GROUP BY state")
            gauges.documents = try counts("SELECT state, COUNT(*) AS n FROM placements GROUP BY state")
            gauges.events = try counts("SELECT state, COUNT(*) AS n FROM outbox GROUP BY state")
            gauges.uploadsUnderWay = try count("SELECT COUNT(*) FROM uploads WHERE NOT complete")
            gauges.unseenFiles = try count(
                """
                SELECT COUNT(*) FROM handover_files f JOIN handovers h ON h.id = f.handover
                WHERE f.look IS NULL AND h.state = 'open'
                """)
            gauges.receipts = try count("SELECT COUNT(*) FROM receipts")
            gauges.ledgerEntries = try Ledger(database: database).size()
            gauges.quarantinedPages = try count("SELECT COUNT(*) FROM quarantined_pages")
            let oldest = try String.fetchOne(
                database,
                sql: """
                    SELECT MIN(d.decided_at) FROM decisions d JOIN submissions s ON s.id = d.submission
                    WHERE d.kind = 'accept' AND s.state <> 'filed'
                    """)
            if let oldest, let moment = try? Date(oldest, strategy: .iso8601) {
                gauges.oldestWaiting = max(0, now.timeIntervalSince(moment))
            }
            gauges.workers =
                try Int.fetchOne(
                    database, sql: "SELECT COUNT(*) FROM workers WHERE seen_at > ?",
                    arguments: [now.milliseconds - terms.seconds.milliseconds]) ?? 0
            return gauges
        }
    }
}
