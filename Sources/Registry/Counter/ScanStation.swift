internal import CSodium
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

/// A station's secret: shown once, kept only as its SHA-256 (256 random bits need no slow hash).
package struct StationToken: Sendable {
    package let text: String

    /// A new one, of the operating system's randomness.
    package init() {
        var bytes = [UInt8](repeating: 0, count: 32)
        unsafe randombytes_buf(&bytes, bytes.count)
        text =
            "berkas_"
            + Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// One that somebody showed.
    package init(_ text: String) { self.text = text }

    var hash: String { DigestStream.hex(of: text) }
}
