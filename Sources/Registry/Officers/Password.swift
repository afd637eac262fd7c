internal import CSodium
package import DossierModel

/// A password, kept as Argon2id with the parameters beside it (`crypto_pwhash_str`, the interactive limits: 64 MiB, two
/// passes). Making and checking one costs about a tenth of a second: not for a thread that answers others.
package enum Password {
    /// Characters of a new one: NIST SP 800-63B asks for 8 at least where there is no other factor we take more.
    package static let least = 10
    /// Longer ones are refused before they are hashed.
    package static let most = 256

    /// Text of the hash. Throws a `Fault` for a password that is too short or too long, or when there is no memory.
    package static func hash(_ password: String) throws(Fault) -> String {
        guard password.count >= least, password.utf8.count <= most else {
            throw Fault(
                .other,
                Phrase(
                    id: "Kata sandi harus \(least) sampai \(most) huruf.",
                    en: "A password has \(least) to \(most) characters."))
        }
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        guard
            unsafe crypto_pwhash_str(
                &text, bytes, UInt64(bytes.count), UInt64(crypto_pwhash_opslimit_interactive()),
                crypto_pwhash_memlimit_interactive()) == 0
        else {
            throw Fault(
                .other,
                Phrase(id: "Memori tidak cukup untuk kata sandi.", en: "Not enough memory for a password."))
        }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a password is the one of a hash; takes as long for a wrong one.
    package static func verify(_ password: String, against hash: String) -> Bool {
        guard password.utf8.count <= most else { return false }
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        return unsafe crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }
}
