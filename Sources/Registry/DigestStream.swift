internal import CSodium
internal import DossierModel

/// SHA-256 over bytes as they come (libsodium's `crypto_hash_sha256_*`, FIPS 180-4).
struct DigestStream {
    private var state = crypto_hash_sha256_state()

    init() { unsafe crypto_hash_sha256_init(&state) }

    /// Takes in the first `count` bytes.
    mutating func update(_ bytes: [UInt8], count: Int) {
        unsafe crypto_hash_sha256_update(&state, bytes, UInt64(count))
    }

    consuming func finish() -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        unsafe crypto_hash_sha256_final(&state, &bytes)
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// The digest of a text's UTF-8, 64 hexadecimal digits.
    static func hex(of text: String) -> String {
        var stream = DigestStream()
        let bytes = Array(text.utf8)
        stream.update(bytes, count: bytes.count)
        return stream.finish()
    }

    /// The 32 bytes of the digest of what is in memory.
    static func bytes(of message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        unsafe crypto_hash_sha256(&digest, message, UInt64(message.count))
        return digest
    }
}
