package import DossierModel

/// What an audit of the ledger found.
package struct LedgerReport: Codable, Hashable, Sendable {
    /// Entries read.
    package var size = 0
    /// Of the entries as they are, 64 hexadecimal digits.
    package var root = LedgerHash.empty.description
    /// Decisions compared with their entry.
    package var decisions = 0
    /// Kept heads compared.
    package var heads = 0
    package var keys = 0
    /// Entries whose personal content was erased; they still verify.
    package var erased = 0
    /// In the order found; empty when all is as it was written.
    package var damages: [LedgerDamage] = []

    package var isSound: Bool { damages.isEmpty }
}

/// A place where the register is not what was written.
package struct LedgerDamage: Codable, Hashable, Sendable {
    package enum Table: String, Codable, Sendable, CaseIterable {
        case decisions
        case ledger
        case nodes = "ledger_nodes"
        case secrets = "ledger_secrets"
        case heads = "ledger_heads"
        case keys = "ledger_keys"
    }

    package var table: Table
    /// Of the row; a head's is its size, a node's its number within its level, a key's that of its entry.
    package var position: Int
    /// Of a node.
    package var level: Int?
    package var message: Phrase

    package init(_ table: Table, _ position: Int, level: Int? = nil, id: String, en: String) {
        self.table = table
        self.position = position
        self.level = level
        let place = table.rawValue + " " + (level.map { "\($0)/" } ?? "") + String(position)
        message = Phrase(
            id: "\(place): \(id) Bandingkan dengan cadangan register.",
            en: "\(place): \(en) Compare it with a backup of the register.")
    }
}
