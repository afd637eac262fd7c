internal import CSodium

/// FIPS 180-4, of bytes that come piece by piece (libsodium's `crypto_hash_sha256_update`).
struct RunningSHA256 {
    private var state = crypto_hash_sha256_state()

    init() { unsafe crypto_hash_sha256_init(&state) }

    mutating func take(_ bytes: [UInt8]) {
        unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// 32 bytes, of what was taken so far.
    func value() -> [UInt8] {
        var state = state
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        unsafe crypto_hash_sha256_final(&state, &digest)
        return digest
    }
}
