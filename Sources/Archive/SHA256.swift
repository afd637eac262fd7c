internal import CSodium
internal import DossierModel

/// FIPS 180-4, of what is in memory (libsodium's `crypto_hash_sha256`).
package enum SHA256 {
    static func bytes(_ message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        unsafe crypto_hash_sha256(&digest, message, UInt64(message.count))
        return digest
    }

    /// 64 lower-case hexadecimal digits.
    package static func hex(_ message: [UInt8]) -> String { Hexadecimal.text(bytes(message)) }
}
