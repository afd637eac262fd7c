internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// Lets an officer in. `hash` is `Password.hash`. Throws when the name is taken or cannot be one.
    @discardableResult
    package func addUser(
        _ name: String, role: Role, hash: String, by officer: String?
    ) async throws -> UserAccount {
        guard UserAccount.isName(name) else {
            throw Fault(
                .other,
                Phrase(
                    id: "\(name): nama pengguna 2-32 huruf kecil, angka, titik atau garis.",
                    en: "\(name): a user's name has 2-32 small letters, digits, dots or dashes."))
        }
        let moment = clock()
        try await write { database in
            if try Register.user(name, in: database) != nil {
                throw Fault(
                    .conflict,
                    Phrase(
                        id: "Pengguna \(name) sudah ada. Pilih nama lain.",
                        en: "There is a user \(name) already. Choose another name."))
            }
            try database.execute(
                sql: "INSERT INTO users (name, role, password, created_at) VALUES (?, ?, ?, ?)",
                arguments: [name, role.rawValue, hash, moment.milliseconds])
            try DecisionEntry(
                kind: .user, officer: officer, reason: "add \(role.rawValue)", after: name
            ).append(to: database, at: moment)
        }
        return try await requiredUser(name)
    }

    /// All accounts, by name.
    package func users() async throws -> [UserAccount] {
        try await read {
            try Row.fetchAll($0, sql: "SELECT * FROM users ORDER BY name").compactMap(UserAccount.init(row:))
        }
    }

    /// Throws when there is none of that name.
    package func requiredUser(_ name: String) async throws -> UserAccount {
        try await read { try Register.requiredUser(name, in: $0) }
    }

    /// The account of a name with its password's hash; `nil` when there is none or it is closed.
    package func openAccount(_ name: String) async throws -> (user: UserAccount, hash: String)? {
        try await read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM users WHERE name = ? AND closed_at IS NULL", arguments: [name])
            guard let row, let user = UserAccount(row: row) else { return nil }
            return (user, row["password"])
        }
    }

    /// Changes what an officer is there for. Returns `false` when nothing changes. The last administrator stays one.
    package func setRole(_ role: Role, of name: String, by officer: String?) async throws -> Bool {
        try await change(name, by: officer, "role \(role.rawValue)") { user, database in
            if user.role == role { return false }
            if user.role == .admin { try Register.requireOtherAdministrator(than: name, in: database) }
            try database.execute(
                sql: "UPDATE users SET role = ? WHERE name = ?", arguments: [role.rawValue, name])
            return true
        }
    }

    /// A new password; whoever is logged in by the old one is out, and nobody waits any longer.
    package func setPassword(hash: String, of name: String, by officer: String?) async throws {
        _ = try await change(name, by: officer, "password") { _, database in
            try database.execute(
                sql: "UPDATE users SET password = ?, failures = 0, locked_until = NULL WHERE name = ?",
                arguments: [hash, name])
            return true
        }
    }

    /// Closes an account, or opens it again. Returns `false` when nothing changes.
    package func setOpen(_ open: Bool, _ name: String, by officer: String?) async throws -> Bool {
        let moment = clock()
        return try await change(name, by: officer, open ? "open" : "close") { user, database in
            if (user.closedAt == nil) == open { return false }
            if !open, user.role == .admin {
                try Register.requireOtherAdministrator(than: name, in: database)
            }
            try database.execute(
                sql: "UPDATE users SET closed_at = ? WHERE name = ?",
                arguments: [open ? nil : moment.milliseconds, name])
            return true
        }
    }

    /// What is changed ends the officer's sessions and stands in the history.
    private func change(
        _ name: String, by officer: String?, _ what: String,
        _ body: @escaping @Sendable (UserAccount, Database) throws -> Bool
    ) async throws -> Bool {
        let moment = clock()
        return try await write { database in
            let user = try Register.requiredUser(name, in: database)
            guard try body(user, database) else { return false }
            try database.execute(sql: "DELETE FROM sessions WHERE user = ?", arguments: [name])
            try DecisionEntry(kind: .user, officer: officer, reason: what, after: name)
                .append(to: database, at: moment)
            return true
        }
    }

    private static func requireOtherAdministrator(than name: String, in database: Database) throws {
        let others = try Int.fetchOne(
            database,
            sql: "SELECT COUNT(*) FROM users WHERE role = 'admin' AND closed_at IS NULL AND name <> ?",
            arguments: [name])
        if others ?? 0 > 0 { return }
        throw Fault(
            .conflict,
            Phrase(
                id: "\(name) adalah admin terakhir. Angkat admin lain dahulu.",
                en: "\(name) is the last administrator. Make another one first."))
    }

    static func user(_ name: String, in database: Database) throws -> UserAccount? {
        try Row.fetchOne(database, sql: "SELECT * FROM users WHERE name = ?", arguments: [name])
            .flatMap(UserAccount.init(row:))
    }

    private static func requiredUser(_ name: String, in database: Database) throws -> UserAccount {
        guard let user = try user(name, in: database) else {
            throw Fault(
                .notFound,
                Phrase(
                    id: "Pengguna \(name) tidak ada. Lihat `berkas user list`.",
                    en: "There is no user \(name). See `berkas user list`."))
        }
        return user
    }
}
