package import Foundation
internal import GRDB

/// A program of another system that may ask over the API.
package struct APIClient: Hashable, Sendable, Codable {
    package enum Scope: String, Codable, Sendable, CaseIterable {
        /// Bring applications in.
        case `import`
        /// See applications and dossiers.
        case read
        /// Take rows out.
        case export
        /// See the server's figures.
        case metrics
    }

    /// 8 hexadecimal digits.
    package var id: String
    /// For people, unique.
    package var name: String
    package var scopes: [Scope]
    package var createdAt: Date
    /// `nil` while its token opens the door.
    package var revokedAt: Date?

    init(row: Row) {
        id = row["id"]
        name = row["name"]
        scopes = (row["scopes"] as String).split(separator: " ").compactMap { Scope(rawValue: String($0)) }
        createdAt = Date(milliseconds: row["created_at"])
        revokedAt = (row["revoked_at"] as Int64?).map { Date(milliseconds: $0) }
    }
}
