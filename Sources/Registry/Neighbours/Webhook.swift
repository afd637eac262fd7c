internal import CSodium
internal import DossierModel
package import Foundation
internal import GRDB

/// An address that is told what happens.
package struct Webhook: Hashable, Sendable, Codable {
    package enum Event: String, Codable, Sendable, CaseIterable {
        /// A document lies with an application now.
        case attached
        /// A dossier was read and lacks papers.
        case shortage
        /// An officer changed what was read, or took a decision back.
        case corrected
    }

    /// 8 hexadecimal digits.
    package var id: String
    package var url: String
    package var events: [Event]
    package var createdAt: Date
    package var removedAt: Date?
    /// Events that are still to be delivered.
    package var waiting: Int
    /// Events that were given up.
    package var dead: Int

    init(row: Row) {
        id = row["id"]
        url = row["url"]
        events = (row["events"] as String).split(separator: " ").compactMap { Event(rawValue: String($0)) }
        createdAt = Date(milliseconds: row["created_at"])
        removedAt = (row["removed_at"] as Int64?).map { Date(milliseconds: $0) }
        waiting = row["waiting"]
        dead = row["dead"]
    }
}

/// An event on its way to an address.
package struct OutboxEntry: Hashable, Sendable {
    package var position: Int
    package var url: String
    package var secret: String
    package var submission: String
    /// JSON.
    package var body: String
    package var attempts: Int
    package var enteredAt: Date

    package init(
        position: Int, url: String, secret: String, submission: String, body: String, attempts: Int,
        enteredAt: Date
    ) {
        self.position = position
        self.url = url
        self.secret = secret
        self.submission = submission
        self.body = body
        self.attempts = attempts
        self.enteredAt = enteredAt
    }

    /// The header that shows it is ours and fresh: `t=…,v1=…`, HMAC-SHA-256 over time, a dot and the body (RFC 2104).
    package func signature(at moment: Date) -> String {
        let time = Int(moment.timeIntervalSince1970)
        return "t=\(time),v1=\(OutboxEntry.code("\(time).\(body)", by: secret))"
    }

    private static func code(_ text: String, by secret: String) -> String {
        let (key, message) = (Array(secret.utf8), Array(text.utf8))
        var state = crypto_auth_hmacsha256_state()
        unsafe crypto_auth_hmacsha256_init(&state, key, key.count)
        unsafe crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
        var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        unsafe crypto_auth_hmacsha256_final(&state, &code)
        return Hexadecimal.text(code)
    }
}
