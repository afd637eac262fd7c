internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// Enters the key that signs from now on: the first one vouches for itself, each later one is vouched for by the
    /// key in force. Returns the position of its entry; entering the key in force again changes nothing.
    @discardableResult
    package func enterKey(
        _ key: SigningKey, endorsedBy former: SigningKey? = nil, officer: String? = nil
    ) async throws -> Int {
        let time = clock().ISO8601Format()
        return try await write { database in
            let ledger = Ledger(database: database)
            let known = try ledger.keys()
            if let current = known.last, current.key == key.verifyingKey { return current.since }
            if known.contains(where: { $0.key.id == key.id }) {
                throw Fault(
                    .configuration,
                    Phrase(
                        id:
                            "Kunci \(key.id) sudah pernah diganti dan tidak dapat dipakai lagi. Buat kunci baru.",
                        en: "Key \(key.id) was replaced before and cannot come back. Make a new key."))
            }
            let signer = known.isEmpty ? key : former
            guard let signer, known.isEmpty || signer.verifyingKey == known.last?.key else {
                throw Register.notInForce(former?.id ?? key.id, known.last?.key.id)
            }
            let position = try ledger.size()
            try ledger.append(
                LedgerEntry(
                    kind: LedgerEntry.keyKind, at: time, key: key.verifyingKey.hex,
                    signature: Hexadecimal.text(
                        signer.signature(
                            over: LedgerKey.endorsement(of: key.verifyingKey, at: position)))),
                hiding: LedgerBody(officer: officer))
            try database.execute(
                sql: "INSERT INTO ledger_keys (id, public, since) VALUES (?, ?, ?)",
                arguments: [key.id, Data(key.verifyingKey.bytes), position])
            return position
        }
    }

    /// Signs the ledger as it is and keeps the head; the one that is kept for this size already is returned as it is.
    /// Refuses when the ledger no longer leads to the head kept last: what was edited by hand is never signed.
    package func ledgerHead(signedBy key: SigningKey) async throws -> SignedHead {
        let time = clock().ISO8601Format()
        return try await write { database in
            let ledger = Ledger(database: database)
            let current = try ledger.keys().last?.key
            guard current == key.verifyingKey else { throw Register.notInForce(key.id, current?.id) }
            let tree = try ledger.tree()
            if let last = try ledger.lastHead() {
                guard last.size <= tree.size, try tree.root(at: last.size).description == last.root else {
                    throw Ledger.damaged("ledger_heads \(last.size)")
                }
                if last.size == tree.size, last.isSigned(by: key.verifyingKey) { return last }
            }
            let root = try tree.root(at: tree.size)
            let head = SignedHead(size: tree.size, root: root, signedAt: time, signedBy: key)
            try database.execute(
                sql: """
                    INSERT INTO ledger_heads (size, root, signed_at, key, signature) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    head.size, Data(root.bytes), head.signedAt, head.key,
                    Data(Hexadecimal.bytes(head.signature) ?? []),
                ])
            return head
        }
    }

    private static func notInForce(_ id: String, _ current: String?) -> Fault {
        Fault(
            .configuration,
            Phrase(
                id: "Kunci \(id) bukan kunci yang berlaku pada buku besar ini "
                    + "(yang berlaku: \(current ?? "belum ada")). Sebutkan file kunci yang berlaku.",
                en: "Key \(id) is not the key in force of this ledger "
                    + "(in force: \(current ?? "none yet")). Name the file of the key in force."))
    }
}
