package import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// Lends the oldest submission that is due; `nil` when none is. A lease whose holder has died or was silent too
    /// long is void. Times of day may jump: a lease or a rest that reaches further than it ever could counts as over.
    package func claim(by worker: WorkerID, terms: LeaseTerms = LeaseTerms()) async throws -> Lease? {
        let now = clock().milliseconds
        return try await write { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT id, holder, lease_until, due_at FROM submissions
                    WHERE state IN ('received', 'read') ORDER BY position
                    """)
            var free: String?
            while free == nil, let row = try rows.next() {
                if Register.isFree(row, at: now, terms) { free = row["id"] }
            }
            guard let id = free else { return nil }
            try database.execute(
                sql: """
                    UPDATE submissions SET holder = ?, lease_until = ?, held_since = ?,
                        pages_done = 0, pages_known = 0
                    WHERE id = ?
                    """,
                arguments: [worker.description, now + terms.seconds.milliseconds, now, id])
            let row = try Row.fetchOne(
                database, sql: "SELECT body, reading FROM submissions WHERE id = ?", arguments: [id])
            guard let row else { return nil }
            return Lease(
                submission: try JSONText.decode(Submission.self, row["body"]),
                reading: try (row["reading"] as String?).map {
                    try DossierRows.dossier($0, of: id, revision: DossierRows.reading, in: database)
                },
                holder: worker)
        }
    }

    private static func isFree(_ row: Row, at now: Int64, _ terms: LeaseTerms) -> Bool {
        let due: Int64 = row["due_at"]
        if due > now, due <= now + terms.longestRest.milliseconds { return false }
        guard let holder = row["holder"] as String?, let until = row["lease_until"] as Int64? else {
            return true
        }
        if WorkerID(holder)?.isAlive == false { return true }
        return until <= now || until > now + 2 * terms.seconds.milliseconds
    }

    /// The holder is at work, and this far. Returns `false` when the lease is lost: somebody else has it.
    package func renew(
        _ lease: Lease, pagesDone: Int, of pagesKnown: Int, terms: LeaseTerms = LeaseTerms()
    ) async throws -> Bool {
        let until = clock().milliseconds + terms.seconds.milliseconds
        return try await change(
            lease, "lease_until = ?, pages_done = ?, pages_known = ?", [until, pagesDone, pagesKnown])
    }

    /// Gives a submission back unread, as a worker does that is told to stop.
    package func release(_ lease: Lease) async throws {
        _ = try await change(lease, "holder = NULL, lease_until = NULL", [])
    }

    /// Keeps what was read, so that a fault while filing does not cost the reading. Returns `false` when the lease is
    /// lost.
    package func keep(_ reading: Dossier, under lease: Lease) async throws -> Bool {
        let head = try DossierRows.head(of: reading)
        return try await write { database in
            let isHeld = try Register.change(lease, "state = 'read', reading = ?", [head], in: database)
            if isHeld {
                try DossierRows.write(reading, revision: DossierRows.reading, in: database)
            }
            return isHeld
        }
    }

    /// A fault of ours: the submission rests and is tried again, longer after each, for as long as it takes.
    package func postpone(_ lease: Lease, _ fault: Fault, terms: LeaseTerms = LeaseTerms()) async throws {
        let now = clock().milliseconds
        let text = try JSONText.encode(fault.message)
        try await write { database in
            let failures =
                try Int.fetchOne(
                    database, sql: "SELECT failures FROM submissions WHERE id = ? AND holder = ?",
                    arguments: [lease.submission.id, lease.holder.description])
            guard let failures else { return }
            try database.execute(
                sql: """
                    UPDATE submissions SET failures = ?, last_error = ?, due_at = ?,
                        holder = NULL, lease_until = NULL
                    WHERE id = ?
                    """,
                arguments: [
                    failures + 1, text, now + terms.rest(after: failures + 1).milliseconds,
                    lease.submission.id,
                ])
        }
    }

    /// Ends all rests: a person has mended what was wrong, or wants it tried now.
    package func makeDue() async throws {
        try await write { try $0.execute(sql: "UPDATE submissions SET due_at = 0 WHERE due_at <> 0") }
    }

    /// A worker says that it is there; `dossier why` tells whether anybody is.
    package func greet(_ worker: WorkerID) async throws {
        let now = clock().milliseconds
        try await write { database in
            for text in try String.fetchAll(database, sql: "SELECT worker FROM workers")
            where WorkerID(text)?.isAlive == false {
                try database.execute(sql: "DELETE FROM workers WHERE worker = ?", arguments: [text])
            }
            try database.execute(
                sql: """
                    INSERT INTO workers (worker, seen_at) VALUES (?, ?)
                    ON CONFLICT (worker) DO UPDATE SET seen_at = excluded.seen_at
                    """,
                arguments: [worker.description, now])
        }
    }

    /// A worker ends.
    package func leave(_ worker: WorkerID) async throws {
        try await write {
            try $0.execute(sql: "DELETE FROM workers WHERE worker = ?", arguments: [worker.description])
        }
    }

    private func change(
        _ lease: Lease, _ what: String, _ values: [any DatabaseValueConvertible & Sendable]
    ) async throws -> Bool {
        try await write { try Register.change(lease, what, values, in: $0) }
    }

    private static func change(
        _ lease: Lease, _ what: String, _ values: [any DatabaseValueConvertible], in database: Database
    ) throws -> Bool {
        try database.execute(
            sql: "UPDATE submissions SET \(what) WHERE id = ? AND holder = ?",
            arguments: StatementArguments(values + [lease.submission.id, lease.holder.description]))
        return database.changesCount == 1
    }
}

extension Date {
    /// Since 1970.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    /// The moment so long after 1970.
    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

extension Double {
    /// Of as many seconds.
    var milliseconds: Int64 { Int64((self * 1000).rounded()) }
}
