internal import CSodium
internal import DossierModel

/// A public Ed25519 key (RFC 8032).
package struct VerifyingKey: Hashable, Sendable {
    /// 32 of them.
    package let bytes: [UInt8]

    /// `nil` unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Int(crypto_sign_PUBLICKEYBYTES) else { return nil }
        self.bytes = bytes
    }

    /// First 8 hexadecimal digits of the SHA-256 of the key.
    package var id: String { Hexadecimal.text(DigestStream.bytes(of: bytes).prefix(4)) }

    /// 64 hexadecimal digits.
    package var hex: String { Hexadecimal.text(bytes) }

    package func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard signature.count == Int(crypto_sign_BYTES) else { return false }
        return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}

/// A key that the ledger knows, and the entry that brought it.
package struct LedgerKey: Hashable, Sendable {
    package var key: VerifyingKey
    /// Position of that entry: heads of a larger size are signed by this key, until the next one comes.
    package var since: Int

    /// What vouches for a new key: signed by the one before it, or by itself when it is the first.
    static func endorsement(of key: VerifyingKey, at position: Int) -> [UInt8] {
        Array("berkas ledger key v1\nposition: \(position)\nkey: \(key.hex)\n".utf8)
    }
}
