internal import DossierModel
internal import Foundation
internal import GRDB

/// The ledger's tables, within a transaction.
struct Ledger {
    let database: Database

    /// Number of entries.
    func size() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT COALESCE(MAX(position) + 1, 0) FROM ledger") ?? 0
    }

    /// Adds an entry with a commitment to `body`, whose salt and text can be erased later. Returns its position.
    @discardableResult
    func append(_ entry: LedgerEntry, hiding body: LedgerBody) throws -> Int {
        let secret = try LedgerSecret(hiding: body)
        var entry = entry
        entry.commitment = secret.commitment
        let bytes = Array(try JSONText.encode(entry).utf8)
        var frontier = try MerkleFrontier(size: try size(), node: node)
        let position = frontier.size
        try insert("ledger (position, entry)", [position, Data(bytes)])
        for node in frontier.append(.leaf(bytes)) {
            try insert("ledger_nodes (level, number, hash)", [node.level, node.index, Data(node.hash.bytes)])
        }
        try insert(
            "ledger_secrets (position, salt, body)",
            [position, Data(secret.salt), String(decoding: secret.body, as: UTF8.self)])
        return position
    }

    /// An import enters thousands in one transaction: the statement is prepared once.
    private func insert(_ columns: String, _ values: StatementArguments) throws {
        let places = Array(repeating: "?", count: columns.split(separator: ",").count).joined(separator: ", ")
        try database.cachedStatement(sql: "INSERT INTO \(columns) VALUES (\(places))").execute(
            arguments: values)
    }

    func tree() throws -> MerkleTree { MerkleTree(size: try size(), node: node) }

    /// The bytes of an entry, `nil` when there is none.
    func entry(at position: Int) throws -> [UInt8]? {
        try Data.fetchOne(
            database, sql: "SELECT entry FROM ledger WHERE position = ?", arguments: [position]
        ).map { Array($0) }
    }

    /// The stored hash of a complete subtree, `nil` when there is none of 32 bytes.
    func storedNode(_ level: Int, _ index: Int) throws -> LedgerHash? {
        let statement = try database.cachedStatement(
            sql: "SELECT hash FROM ledger_nodes WHERE level = ? AND number = ?")
        return try Data.fetchOne(statement, arguments: [level, index]).flatMap {
            LedgerHash(bytes: Array($0))
        }
    }

    /// The same, where it has to be there.
    func node(_ level: Int, _ index: Int) throws -> LedgerHash {
        guard let hash = try storedNode(level, index) else {
            throw Ledger.damaged("ledger_nodes \(level)/\(index)")
        }
        return hash
    }

    /// Every key, the oldest first.
    func keys() throws -> [LedgerKey] {
        try Row.fetchAll(
            database, sql: "SELECT public, since FROM ledger_keys ORDER BY since"
        ).map { row in
            guard let key = VerifyingKey(bytes: Array(row["public"] as Data)) else {
                throw Ledger.damaged("ledger_keys \(row["since"] as Int)")
            }
            return LedgerKey(key: key, since: row["since"])
        }
    }

    /// Every kept head, the smallest first; text as it is stored, byte for byte.
    func heads() throws -> [SignedHead] {
        try Row.fetchAll(database, sql: Ledger.headRows + " ORDER BY size, signed_at").map(
            SignedHead.init(row:))
    }

    /// The largest kept head.
    func lastHead() throws -> SignedHead? {
        try Row.fetchOne(database, sql: Ledger.headRows + " ORDER BY size DESC, signed_at DESC LIMIT 1")
            .map(SignedHead.init(row:))
    }

    private static let headRows = """
        SELECT size, root, CAST(signed_at AS BLOB) AS signed_at, CAST(key AS BLOB) AS key, signature
        FROM ledger_heads
        """

    /// Something that the ledger cannot do without is not what it was.
    static func damaged(_ place: String) -> Fault {
        Fault(
            .integrity,
            Phrase(
                id: "Buku besar rusak (\(place)): tidak ada yang ditandatangani. "
                    + "Jalankan `berkas verify ledger`, lalu kembalikan register dari cadangan.",
                en: "The ledger is damaged (\(place)): nothing is signed. "
                    + "Run `berkas verify ledger`, then restore the register from a backup."))
    }
}

extension SignedHead {
    fileprivate init(row: Row) {
        self.init(
            size: row["size"], root: Hexadecimal.text(row["root"] as Data),
            signedAt: String(decoding: row["signed_at"] as Data, as: UTF8.self),
            key: String(decoding: row["key"] as Data, as: UTF8.self),
            signature: Hexadecimal.text(row["signature"] as Data))
    }
}
