internal import DossierModel

/// A hash of the ledger's tree: SHA-256, with leaves and nodes kept apart by their first byte (RFC 6962, 2.1).
package struct LedgerHash: Hashable, Sendable, CustomStringConvertible {
    /// 32 of them.
    package let bytes: [UInt8]

    /// `nil` unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(of message: [UInt8]) { bytes = DigestStream.bytes(of: message) }

    /// The root of a tree without leaves.
    package static let empty = LedgerHash(of: [])

    package static func leaf(_ entry: [UInt8]) -> LedgerHash { LedgerHash(of: [0] + entry) }

    package static func node(_ left: LedgerHash, _ right: LedgerHash) -> LedgerHash {
        LedgerHash(of: [1] + left.bytes + right.bytes)
    }

    /// 64 lower-case hexadecimal digits.
    package var description: String { Hexadecimal.text(bytes) }
}

extension LedgerHash: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let bytes = Hexadecimal.bytes(try container.decode(String.self)),
            let hash = LedgerHash(bytes: bytes)
        else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not 64 lower-case hexadecimal digits")
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
