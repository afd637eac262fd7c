internal import CSodium
internal import DossierModel

/// A public Ed25519 key of an office (RFC 8032), by which its receipts are verified.
package struct OfficeKey: Hashable, Sendable {
    /// 32 of them.
    package let bytes: [UInt8]

    /// `nil` unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Int(crypto_sign_PUBLICKEYBYTES) else { return nil }
        self.bytes = bytes
    }

    /// From 64 hexadecimal digits.
    package init?(hex: String) {
        guard let bytes = Hexadecimal.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// First 8 hexadecimal digits of the SHA-256 of the key.
    package var id: String { Hexadecimal.text(SHA256.bytes(bytes).prefix(4)) }

    package var hex: String { Hexadecimal.text(bytes) }

    func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard signature.count == Int(crypto_sign_BYTES) else { return false }
        return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
