/// One entry of the ledger, kept and hashed as JSON with sorted keys. It names no person: what a person may have
/// erased is only there as a commitment.
struct LedgerEntry: Codable, Hashable {
    /// Of an entry that brings a signing key.
    static let keyKind = "key"
    /// Of an entry that a receipt was given out for.
    static let receiptKind = "receipt"

    /// A `Decision.Kind`, an `AccessKind`, or one of the two above.
    var kind: String
    /// ISO 8601, UTC.
    var at: String
    /// Position of the decision that this enters.
    var decision: Int?
    var submission: String?
    var document: Int?
    var page: Int?
    /// Position of the decision that this one takes back.
    var undoes: Int?
    /// A new public key, in hexadecimal digits, and the signature that vouches for it.
    var key: String?
    var signature: String?
    /// Code of a receipt, and the SHA-256 of its seal.
    var receipt: String?
    var seal: String?
    /// SHA-256 of salt and body, in hexadecimal digits.
    var commitment: String?
}

/// What an entry commits to without showing it: all that can be personal.
struct LedgerBody: Codable, Hashable {
    var application: String?
    var officer: String?
    var reason: String?
    var before: String?
    var after: String?
    var rule: String?

}
