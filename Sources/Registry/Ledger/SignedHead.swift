internal import DossierModel

/// The office's word that the ledger had this root at this size (the signed tree head of RFC 6962, in words of ours).
package struct SignedHead: Codable, Hashable, Sendable {
    /// Number of entries.
    package var size: Int
    /// Of the tree, 64 hexadecimal digits.
    package var root: String
    /// ISO 8601, UTC.
    package var signedAt: String
    /// Id of the key that signed.
    package var key: String
    /// Ed25519 over `text`, 128 hexadecimal digits.
    package var signature: String

    package init(size: Int, root: String, signedAt: String, key: String, signature: String) {
        self.size = size
        self.root = root
        self.signedAt = signedAt
        self.key = key
        self.signature = signature
    }

    init(size: Int, root: LedgerHash, signedAt: String, signedBy key: SigningKey) {
        self.init(size: size, root: root.description, signedAt: signedAt, key: key.id, signature: "")
        signature = Hexadecimal.text(key.signature(over: Array(text.utf8)))
    }

    /// What is signed.
    package var text: String {
        "berkas ledger head v1\nsize: \(size)\nroot: \(root)\ntime: \(signedAt)\nkey: \(key)\n"
    }

    package func isSigned(by key: VerifyingKey) -> Bool {
        guard key.id == self.key, let bytes = Hexadecimal.bytes(signature) else { return false }
        return key.verifies(bytes, over: Array(text.utf8))
    }
}
