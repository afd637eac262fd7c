internal import DossierModel

/// What opens a commitment. Without the salt nobody can tell by guessing what was committed to.
struct LedgerSecret {
    /// 16 random bytes.
    var salt: [UInt8]
    /// JSON of the body, UTF-8.
    var body: [UInt8]

    init(salt: [UInt8], body: [UInt8]) {
        self.salt = salt
        self.body = body
    }

    init(hiding body: LedgerBody) throws {
        var source = SystemRandomNumberGenerator()
        salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        self.body = Array(try JSONText.encode(body).utf8)
    }

    /// SHA-256(salt || body), in hexadecimal digits.
    var commitment: String { Hexadecimal.text(DigestStream.bytes(of: salt + body)) }
}
