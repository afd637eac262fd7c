internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// What a submission waits for; `nil` when the journal does not know it.
    package func waiting(_ submission: String, terms: LeaseTerms = LeaseTerms()) async throws -> Waiting? {
        let now = clock().milliseconds
        return try await read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM submissions WHERE id = ?", arguments: [submission])
            guard let row else { return nil }
            if row["state"] == JournalState.filed.rawValue { return .nothing }
            if let holder = (row["holder"] as String?).flatMap(WorkerID.init),
                let until = row["lease_until"] as Int64?, until > now, holder.isAlive != false
            {
                return .reader(
                    holder, since: Date(milliseconds: row["held_since"] ?? now),
                    pagesDone: row["pages_done"], pagesKnown: row["pages_known"])
            }
            let due: Int64 = row["due_at"]
            if due > now, let error = row["last_error"] as String? {
                return .rest(
                    try JSONText.decode(Phrase.self, error), failures: row["failures"],
                    until: Date(milliseconds: due))
            }
            let workers = try Register.workers(in: database, at: now, terms)
            if row["state"] == JournalState.read.rawValue { return .filing(workers: workers) }
            let before =
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT COUNT(*) FROM submissions WHERE state <> 'filed' AND position < ?
                        """,
                    arguments: [row["position"] as Int]) ?? 0
            return .turn(before: before, workers: workers)
        }
    }

    private static func workers(in database: Database, at now: Int64, _ terms: LeaseTerms) throws -> Int {
        try Row.fetchAll(database, sql: "SELECT worker, seen_at FROM workers").count { row in
            let seen: Int64 = row["seen_at"]
            return WorkerID(row["worker"] as String)?.isAlive ?? (now - seen < terms.seconds.milliseconds)
        }
    }

    /// Notes pages that were given up; the history tells it, once for each.
    package func quarantine(_ pages: [QuarantinedPage], of submission: String) async throws {
        if pages.isEmpty { return }
        let moment = clock()
        try await write { database in
            for page in pages {
                try database.execute(
                    sql: """
                        INSERT INTO quarantined_pages (digest, page, reason, noted_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (digest, page) DO NOTHING
                        """,
                    arguments: [page.digest.hex, page.page, page.reason, moment.milliseconds])
                guard database.changesCount == 1 else { continue }
                try DecisionEntry(
                    kind: .quarantine, submission: submission, reason: page.reason,
                    after: try JSONText.encode(page)
                ).append(to: database, at: moment)
            }
        }
    }

    /// The quarantined pages of a submission, by file and number.
    package func quarantined(in submission: String) async throws -> [QuarantinedPage] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT q.* FROM quarantined_pages q JOIN files f ON f.digest = q.digest
                    WHERE f.submission = ? ORDER BY q.digest, q.page
                    """,
                arguments: [submission]
            ).compactMap { row in
                Digest(hex: row["digest"]).map {
                    QuarantinedPage(digest: $0, page: row["page"], reason: row["reason"])
                }
            }
        }
    }
}
