internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// How long an event is tried, in seconds, before it is given up.
    private static let age = 259_200.0
    private static let longestRest = 3600.0

    /// An address that is told from now on; its secret is shown this once.
    package func addWebhook(
        _ url: String, events: [Webhook.Event], by officer: String?
    ) async throws -> (id: String, secret: String) {
        let secret = AccessToken().text
        let id = String(DigestStream.hex(of: secret + url).prefix(8))
        let moment = clock()
        let text = events.map(\.rawValue).joined(separator: " ")
        try await write { database in
            try database.execute(
                sql: "INSERT INTO webhooks (id, url, events, secret, created_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, url, text, secret, moment.milliseconds])
            try DecisionEntry(kind: .webhook, officer: officer, reason: url, after: id)
                .append(to: database, at: moment)
        }
        return (id, secret)
    }

    /// All addresses that are told, the oldest first.
    package func webhooks() async throws -> [Webhook] {
        try await read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT w.*,
                        (SELECT COUNT(*) FROM outbox o WHERE o.webhook = w.id AND o.state = 'waiting') AS waiting,
                        (SELECT COUNT(*) FROM outbox o WHERE o.webhook = w.id AND o.state = 'dead') AS dead
                    FROM webhooks w WHERE removed_at IS NULL ORDER BY created_at
                    """
            ).map(Webhook.init(row:))
        }
    }

    /// Tells an address no more; what waited for it is given up. Throws when there is none of that id.
    package func removeWebhook(_ id: String, by officer: String?) async throws {
        let moment = clock()
        try await write { database in
            try database.execute(
                sql: "UPDATE webhooks SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
                arguments: [moment.milliseconds, id])
            guard database.changesCount == 1 else {
                throw Fault(
                    .notFound,
                    Phrase(
                        id: "Webhook \(id) tidak ada. Lihat `berkas webhook list`.",
                        en: "There is no webhook \(id). See `berkas webhook list`."))
            }
            try database.execute(
                sql: "UPDATE outbox SET state = 'dead' WHERE webhook = ? AND state = 'waiting'",
                arguments: [id])
            try DecisionEntry(kind: .webhook, officer: officer, reason: "remove", before: id)
                .append(to: database, at: moment)
        }
    }

    /// Events that are due, the oldest first. Of a dossier an address is told in order: what comes later waits.
    package func dueEvents(limit: Int = 16) async throws -> [OutboxEntry] {
        let now = clock().milliseconds
        return try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT o.*, w.url, w.secret FROM outbox o JOIN webhooks w ON w.id = o.webhook
                    WHERE o.state = 'waiting' AND o.due_at <= ? AND NOT EXISTS (
                        SELECT 1 FROM outbox e WHERE e.webhook = o.webhook AND e.submission = o.submission
                        AND e.position < o.position AND e.state = 'waiting')
                    ORDER BY o.position LIMIT ?
                    """,
                arguments: [now, limit]
            ).map {
                OutboxEntry(
                    position: $0["position"], url: $0["url"], secret: $0["secret"],
                    submission: $0["submission"], body: $0["body"], attempts: $0["attempts"],
                    enteredAt: Date(milliseconds: $0["entered_at"]))
            }
        }
    }

    /// Notes what came of a delivery: `nil` when it arrived, else why not. A failed one rests, twice as long each time.
    package func noteDelivery(of entry: OutboxEntry, failure: String?) async throws {
        let now = clock()
        var rest = Register.longestRest
        if entry.attempts < 11 { rest = min(rest, Double(1 << (entry.attempts + 1))) }
        let isOld = now.timeIntervalSince(entry.enteredAt) > Register.age
        let state = failure == nil ? "delivered" : isOld ? "dead" : "waiting"
        let due = now.milliseconds + rest.milliseconds
        try await write {
            try $0.execute(
                sql: """
                    UPDATE outbox SET state = ?, attempts = attempts + 1, due_at = ?, last_error = ?
                    WHERE position = ? AND state = 'waiting'
                    """,
                arguments: [state, due, failure, entry.position])
        }
    }
}
