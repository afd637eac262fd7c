/// SHA-256 of a file's bytes as received; the name of the bytes everywhere.
package struct Digest: Codable, Hashable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let hex: String

    /// `nil` unless `hex` is 64 lower-case hexadecimal digits.
    package init?(hex: String) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.hex = hex
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = Digest(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not a SHA-256")
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }

    package var description: String { hex }

    /// Its 32 bytes.
    package var bytes: [UInt8] {
        let digits = hex.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

/// One file of a submission, by its bytes.
package struct SourceFile: Codable, Hashable, Sendable {
    package var digest: Digest
    /// Path below the submission's folder, unique within the submission; for people, never for deciding.
    package var name: String
    package var byteCount: Int
    /// The page of another file that this one is a new scan of: it takes that page's place.
    package var rescans: PageID?

    package init(digest: Digest, name: String, byteCount: Int, rescans: PageID? = nil) {
        self.digest = digest
        self.name = name
        self.byteCount = byteCount
        self.rescans = rescans
    }
}

/// The bytes that arrived together.
package struct Submission: Codable, Hashable, Sendable {
    /// Stable: the same files under the same names give the same id, so taking them in twice is once.
    package var id: String
    /// Where the files came from, for people (a path, a station).
    package var origin: String
    /// The day at the counter; expiry is judged against it.
    package var receivedOn: CalendarDay
    /// In the order they were handed in (names compared as a person would count: 2 before 10).
    package var files: [SourceFile]

    package init(id: String, origin: String, receivedOn: CalendarDay, files: [SourceFile]) {
        self.id = id
        self.origin = origin
        self.receivedOn = receivedOn
        self.files = files
    }
}
