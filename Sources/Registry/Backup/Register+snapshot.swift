package import DossierModel
internal import GRDB

extension Register {
    /// Copies the register as it is at one moment, while others write. Returns size and root of its ledger.
    func snapshot(to path: String) async throws -> (size: Int, root: String) {
        let copy = try DatabaseQueue(path: path)
        try pool.backup(to: copy)
        let head = try await copy.read { database in
            let tree = try Ledger(database: database).tree()
            return (tree.size, try tree.root(at: tree.size).description)
        }
        // One file, without a log beside it.
        try await copy.writeWithoutTransaction {
            _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE")
        }
        try copy.close()
        return head
    }

    /// Every file that the register knows, each once.
    package func digests() async throws -> [Digest] {
        try await read { database in
            try String.fetchAll(
                database,
                sql: "SELECT digest FROM files UNION SELECT digest FROM handover_files ORDER BY digest"
            ).compactMap { Digest(hex: $0) }
        }
    }
}
