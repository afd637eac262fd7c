package import Foundation
internal import GRDB

/// A file on its way from a station, in as many pieces as the line allows.
package struct Upload: Hashable, Sendable {
    /// 32 hexadecimal digits, unguessable.
    package var id: String
    package var station: String
    /// The handover it belongs to; `nil` for a part that a later upload puts together.
    package var handover: String?
    /// The handover is of this one file and closes with it: nobody opened it by hand.
    package var closesHandover: Bool
    /// As the station named it; for people, never a path of ours.
    package var name: String
    /// Name of the file in the handover that this one takes the place of.
    package var replaces: String?
    /// The page of that file, from 1, which alone it takes the place of; `nil` for the whole file.
    package var replacesPage: Int?
    /// `Upload-Metadata` as it came.
    package var metadata: String?
    /// True for a part (`Upload-Concat: partial`).
    package var isPart: Bool
    /// `Upload-Concat` of an upload that was put together of parts, as it came.
    package var concatenates: String?
    /// Bytes in all; `nil` while the station has not said.
    package var length: Int?
    /// Bytes that are on the disk.
    package var received: Int
    /// It is in the vault, or, a part, whole.
    package var isComplete: Bool
    package var expiresAt: Date

    package init(
        id: String, station: String, handover: String?, closesHandover: Bool = false, name: String,
        replaces: String? = nil, replacesPage: Int? = nil, metadata: String? = nil, isPart: Bool = false,
        concatenates: String? = nil,
        length: Int?, received: Int = 0, isComplete: Bool = false, expiresAt: Date
    ) {
        self.id = id
        self.station = station
        self.handover = handover
        self.closesHandover = closesHandover
        self.name = name
        self.replaces = replaces
        self.replacesPage = replacesPage
        self.metadata = metadata
        self.isPart = isPart
        self.concatenates = concatenates
        self.length = length
        self.received = received
        self.isComplete = isComplete
        self.expiresAt = expiresAt
    }

    init(row: Row) {
        self.init(
            id: row["id"], station: row["station"], handover: row["handover"],
            closesHandover: row["closes"], name: row["name"], replaces: row["replaces"],
            replacesPage: row["replaces_page"], metadata: row["metadata"], isPart: row["part"],
            concatenates: row["concatenates"],
            length: row["length"], received: row["received"], isComplete: row["complete"],
            expiresAt: Date(milliseconds: row["expires_at"]))
    }

    /// A new id, of the operating system's randomness.
    package static func newID() -> String { String(AccessToken().hash.prefix(32)) }
}
