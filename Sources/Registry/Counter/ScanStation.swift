package import Foundation
internal import GRDB

/// A scanning station that may hand papers in, and nothing else.
package struct ScanStation: Hashable, Sendable, Codable {
    /// 8 hexadecimal digits.
    package var id: String
    /// For people, unique.
    package var name: String
    package var createdAt: Date
    /// `nil` while its token opens the door.
    package var revokedAt: Date?

    init(row: Row) {
        id = row["id"]
        name = row["name"]
        createdAt = Date(milliseconds: row["created_at"])
        revokedAt = (row["revoked_at"] as Int64?).map { Date(milliseconds: $0) }
    }
}
