package import Foundation
internal import GRDB

/// An officer who may log in.
package struct UserAccount: Hashable, Sendable, Codable {
    /// What is typed to log in, unique: 2 to 32 of `a-z 0-9 . - _`.
    package var name: String
    package var role: Role
    package var createdAt: Date
    /// `nil` while the account is open.
    package var closedAt: Date?
    /// Wrong passwords in a row.
    package var failures: Int
    /// Nobody gets in before.
    package var lockedUntil: Date?

    init?(row: Row) {
        guard let role = Role(rawValue: row["role"]) else { return nil }
        self.role = role
        name = row["name"]
        createdAt = Date(milliseconds: row["created_at"])
        closedAt = (row["closed_at"] as Int64?).map { Date(milliseconds: $0) }
        failures = row["failures"]
        lockedUntil = (row["locked_until"] as Int64?).map { Date(milliseconds: $0) }
    }

    /// True for what a new account may be called.
    package static func isName(_ text: String) -> Bool {
        (2...32).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || [45, 46, 95].contains($0)
            }
    }
}
