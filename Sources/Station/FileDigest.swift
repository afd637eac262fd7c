internal import CSodium
package import DossierModel

/// SHA-256 of files and pieces of them (libsodium, FIPS 180-4).
package enum FileDigest {
    /// The 32 bytes of the digest of what is in memory.
    static func bytes(_ message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        unsafe crypto_hash_sha256(&digest, message, UInt64(message.count))
        return digest
    }

    /// Of a whole file, a mebibyte at a time. Throws a `Fault` that names it.
    package static func of(_ path: String) throws(Fault) -> Digest {
        let file = try ScannedBytes(path)
        var state = crypto_hash_sha256_state()
        unsafe crypto_hash_sha256_init(&state)
        var offset = 0
        while offset < file.size {
            let piece = try file.bytes(at: offset, count: 1 << 20)
            if piece.isEmpty { break }
            unsafe crypto_hash_sha256_update(&state, piece, UInt64(piece.count))
            offset += piece.count
        }
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe crypto_hash_sha256_final(&state, &digest)
        guard let value = Digest(hex: Hexadecimal.text(digest)) else { throw ScannedBytes.unreadable(path) }
        return value
    }
}
