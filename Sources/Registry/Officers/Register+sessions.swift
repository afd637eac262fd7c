internal import DossierModel
package import Foundation
internal import GRDB

extension Register {
    /// Notes a wrong password. Returns the moment before which nobody gets in, if there is one.
    package func noteWrongPassword(of name: String, terms: LoginTerms = LoginTerms()) async throws -> Date? {
        let moment = clock()
        return try await write { database in
            guard let user = try Register.user(name, in: database) else { return nil }
            let seconds = terms.lock(after: user.failures + 1)
            let until = seconds > 0 ? moment.addingTimeInterval(seconds) : nil
            try database.execute(
                sql: "UPDATE users SET failures = failures + 1, locked_until = ? WHERE name = ?",
                arguments: [until?.milliseconds, name])
            return until
        }
    }

    /// Begins a session. Returns its secret, which only the cookie holds.
    package func openSession(
        for name: String, terms: LoginTerms = LoginTerms()
    ) async throws -> (secret: String, session: UserSession) {
        let secret = AccessToken()
        let form = String(AccessToken().hash.prefix(32))
        let moment = clock()
        let now = moment.milliseconds
        let user = try await write { database in
            try database.execute(
                sql: "DELETE FROM sessions WHERE seen_at < ? OR started_at < ?",
                arguments: [now - terms.rest.milliseconds, now - terms.whole.milliseconds])
            try database.execute(
                sql: "UPDATE users SET failures = 0, locked_until = NULL WHERE name = ?", arguments: [name])
            try database.execute(
                sql: """
                    INSERT INTO sessions (secret_hash, user, form_token, started_at, rotated_at, seen_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [secret.hash, name, form, now, now, now])
            try DecisionEntry(kind: .logIn, officer: name).append(to: database, at: moment)
            return try Register.user(name, in: database)
        }
        guard let user else {
            throw Fault(
                .notFound, Phrase(id: "Pengguna \(name) tidak ada.", en: "There is no user \(name)."))
        }
        return (secret.text, UserSession(user: user, formToken: form, startedAt: moment, renewed: nil))
    }

    /// The session of a cookie's secret; `nil` when there is none, it has ended, or the account is closed. Now and then
    /// the secret changes: the new one is in `renewed`.
    package func session(
        _ secret: String, terms: LoginTerms = LoginTerms()
    ) async throws -> UserSession? {
        let hash = AccessToken(secret).hash
        let now = clock().milliseconds
        let found = try await read { try Register.session(hash, at: now, terms, in: $0) }
        guard let found else { return nil }
        var session = found.0
        let row = found.1
        let isCurrent = row.current == hash
        if isCurrent, now - row.rotatedAt >= terms.rotation.milliseconds {
            let next = AccessToken()
            let renewed = try await write { database in
                try database.execute(
                    sql: """
                        UPDATE sessions SET secret_hash = ?, former_hash = secret_hash, rotated_at = ?, seen_at = ?
                        WHERE secret_hash = ?
                        """,
                    arguments: [next.hash, now, now, hash])
                return database.changesCount == 1
            }
            if renewed { session.renewed = next.text }
        } else if now - row.seenAt >= 30_000 {
            // Not with every picture: a write costs the disk.
            try await write {
                try $0.execute(
                    sql: "UPDATE sessions SET seen_at = ? WHERE secret_hash = ?",
                    arguments: [now, row.current])
            }
        }
        return session
    }

    /// Ends a session.
    package func closeSession(_ secret: String) async throws {
        let hash = AccessToken(secret).hash
        try await write {
            try $0.execute(
                sql: "DELETE FROM sessions WHERE secret_hash = ?1 OR former_hash = ?1", arguments: [hash])
        }
    }

    private struct Times: Sendable {
        var current: String
        var rotatedAt: Int64
        var seenAt: Int64
    }

    private static func session(
        _ hash: String, at now: Int64, _ terms: LoginTerms, in database: Database
    ) throws -> (UserSession, Times)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM sessions WHERE secret_hash = ?1 OR former_hash = ?1",
            arguments: [hash])
        guard let row else { return nil }
        let times = Times(
            current: row["secret_hash"], rotatedAt: row["rotated_at"], seenAt: row["seen_at"])
        let started: Int64 = row["started_at"]
        if times.current != hash, now - times.rotatedAt > terms.grace.milliseconds { return nil }
        if now - times.seenAt > terms.rest.milliseconds || now - started > terms.whole.milliseconds {
            return nil
        }
        // A clock that was set back must not keep a session alive for years.
        if times.seenAt - now > terms.whole.milliseconds { return nil }
        guard let user = try user(row["user"], in: database), user.closedAt == nil else { return nil }
        return (
            UserSession(
                user: user, formToken: row["form_token"], startedAt: Date(milliseconds: started),
                renewed: nil), times
        )
    }
}
