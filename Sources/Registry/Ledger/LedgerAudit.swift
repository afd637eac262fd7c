internal import DossierModel
internal import Foundation
internal import GRDB

/// Walks the ledger once from its first entry and compares it with all that hangs on it. Damage is held where it is:
/// a changed entry, node or key row does not make what follows look changed as well.
struct LedgerAudit {
    let ledger: Ledger
    var report = LedgerReport()
    /// The tree as it was written, as far as entries and nodes still tell.
    private var frontier = MerkleFrontier()
    /// Heads by size; those from outside are compared like those kept.
    private var heads: [(head: SignedHead, isOutside: Bool)]
    private let trusted: [VerifyingKey]
    /// The keys that the entries brought, the oldest first.
    private(set) var chain: [LedgerKey] = []
    /// The decision that the next entry of one should be about.
    private var nextDecision = 1
    /// Unreadable entries that may each have been about a decision.
    private var unreadable = 0
    private var soundSize = 0
    private var isRewritten = false

    init(of database: Database, outside: [SignedHead], trusting keys: [VerifyingKey]) throws {
        ledger = Ledger(database: database)
        trusted = keys
        heads =
            (try ledger.heads().map { ($0, false) } + outside.map { ($0, true) })
            .sorted { $0.0.size < $1.0.size }
        heads.reverse()
    }

    mutating func run() throws -> LedgerReport {
        let rows = try Row.fetchCursor(
            ledger.database, sql: "SELECT position, entry FROM ledger ORDER BY position")
        while let row = try rows.next() {
            let position: Int = row["position"]
            while frontier.size < position {
                report.damages.append(
                    LedgerDamage(
                        .ledger, frontier.size, id: "entri hilang.", en: "the entry is missing."))
                guard let leaf = try ledger.storedNode(0, frontier.size) else {
                    return try finish()
                }
                try lose(frontier.size)
                try grow(by: leaf)
            }
            try take(Array(row["entry"] as Data), at: position)
        }
        return try finish()
    }

    private mutating func take(_ bytes: [UInt8], at position: Int) throws {
        let computed = LedgerHash.leaf(bytes)
        let stored = try ledger.storedNode(0, position)
        let verdict = try damages(of: bytes, at: position)
        if let stored, stored != computed, try entryIsWrong(stored, at: position, unlessSound: verdict) {
            report.damages.append(
                LedgerDamage(.ledger, position, id: "entri telah diubah.", en: "the entry was changed."))
            try lose(position)
            try grow(by: stored)
        } else {
            report.damages += verdict
            try follow(bytes, at: position)
            try grow(by: computed)
        }
    }

    /// Where entry and leaf disagree, the node above, a head, or the entry's own soundness tells which was changed.
    private func entryIsWrong(
        _ stored: LedgerHash, at position: Int, unlessSound damages: [LedgerDamage]
    ) throws -> Bool {
        if let sibling = try ledger.storedNode(0, position ^ 1),
            let parent = try ledger.storedNode(1, position >> 1)
        {
            return (position & 1 == 0 ? LedgerHash.node(stored, sibling) : .node(sibling, stored)) == parent
        }
        var trial = frontier
        _ = trial.append(stored)
        if heads.contains(where: { $0.head.size == trial.size && $0.head.root == trial.root.description }) {
            return true
        }
        return !damages.isEmpty
    }

    /// Takes a leaf into the tree, and compares the nodes and heads that it completes.
    private mutating func grow(by leaf: LedgerHash) throws {
        for node in frontier.append(leaf) where try ledger.storedNode(node.level, node.index) != node.hash {
            report.damages.append(
                LedgerDamage(
                    .nodes, node.index, level: node.level, id: "hash telah diubah atau hilang.",
                    en: "the hash was changed or is missing."))
        }
        while let (head, isOutside) = heads.last, head.size <= frontier.size {
            heads.removeLast()
            compare(head, isOutside: isOutside)
        }
    }

    private mutating func compare(_ head: SignedHead, isOutside: Bool) {
        report.heads += 1
        let key = chain.last { $0.since < head.size }
        guard let key, head.size == frontier.size, head.isSigned(by: key.key) else {
            report.damages.append(
                LedgerDamage(
                    .heads, head.size, id: "tanda tangan tidak sah untuk kunci yang berlaku saat itu.",
                    en: "the signature is not valid for the key in force then."))
            return
        }
        if head.root == frontier.root.description {
            soundSize = head.size
        } else if !isRewritten {
            isRewritten = true
            report.damages.append(
                LedgerDamage(
                    isOutside ? .ledger : .heads, head.size,
                    id: "entri \(soundSize) sampai \(head.size - 1) bukan yang dahulu ditandatangani.",
                    en: "entries \(soundSize) to \(head.size - 1) are not those that were signed."))
        }
    }

    /// An entry that cannot be read may have been about a decision or a key.
    private mutating func lose(_ position: Int) throws {
        unreadable += 1
        if let row = try keyRow(since: position), let key = VerifyingKey(bytes: row.bytes) {
            chain.append(LedgerKey(key: key, since: position))
        }
    }

    /// Takes note of what a sound entry says.
    private mutating func follow(_ bytes: [UInt8], at position: Int) throws {
        guard let entry = LedgerAudit.entry(bytes) else { return }
        if let key = entry.key.flatMap({ Hexadecimal.bytes($0) }).flatMap({ VerifyingKey(bytes: $0) }) {
            chain.append(LedgerKey(key: key, since: position))
        }
        if entry.commitment != nil, try secret(at: position) == nil { report.erased += 1 }
        guard let decision = entry.decision else { return }
        while nextDecision < decision {
            if unreadable > 0 { unreadable -= 1 } else { withoutEntry(nextDecision) }
            nextDecision += 1
        }
        report.decisions += 1
        nextDecision = decision + 1
    }

    private mutating func withoutEntry(_ decision: Int) {
        report.damages.append(
            LedgerDamage(
                .decisions, decision,
                id: "keputusan tanpa entri: ditambahkan dengan tangan, atau buku besar dipotong.",
                en: "a decision without an entry: added by hand, or the ledger was cut."))
    }

    private mutating func finish() throws -> LedgerReport {
        report.size = frontier.size
        report.root = frontier.root.description
        report.keys = chain.count
        try findCut()
        try findStrays()
        for key in trusted where !chain.contains(where: { $0.key == key }) {
            report.damages.append(
                LedgerDamage(
                    .keys, 0, id: "kunci \(key.id) yang dipercaya tidak ada di buku besar ini.",
                    en: "the trusted key \(key.id) is not in this ledger."))
        }
        return report
    }

    /// Heads of a ledger that was longer; the key that signed them may have been cut off too.
    private mutating func findCut() throws {
        let known =
            try Data.fetchAll(ledger.database, sql: "SELECT public FROM ledger_keys")
            .compactMap { VerifyingKey(bytes: Array($0)) } + chain.map(\.key)
        for (head, _) in heads.reversed() {
            let isSigned = known.contains { head.isSigned(by: $0) }
            report.damages.append(
                isSigned
                    ? LedgerDamage(
                        .ledger, frontier.size, id: "buku besar dipotong: pernah berisi \(head.size) entri.",
                        en: "the ledger was cut: it once had \(head.size) entries.")
                    : LedgerDamage(
                        .heads, head.size, id: "tanda tangan tidak sah.", en: "the signature is not valid."))
        }
    }

    /// Rows that no entry accounts for.
    private mutating func findStrays() throws {
        let size = frontier.size
        let decisions = try Int.fetchAll(
            ledger.database, sql: "SELECT position FROM decisions WHERE position >= ? ORDER BY position",
            arguments: [nextDecision])
        for decision in decisions.dropFirst(min(unreadable, decisions.count)) { withoutEntry(decision) }
        for row in try Row.fetchAll(
            ledger.database,
            sql: "SELECT level, number FROM ledger_nodes WHERE number < 0 OR number >= (? >> level)",
            arguments: [size])
        {
            if row["level"] == 0, row["number"] == size {
                report.damages.append(
                    LedgerDamage(
                        .ledger, size, id: "buku besar dipotong: hash entri ini masih ada.",
                        en: "the ledger was cut: the hash of this entry is still there."))
            } else {
                report.damages.append(
                    LedgerDamage(
                        .nodes, row["number"], level: row["level"], id: "hash tanpa entri.",
                        en: "a hash without entries."))
            }
        }
        for position in try Int.fetchAll(
            ledger.database,
            sql: "SELECT position FROM ledger_secrets WHERE position NOT IN (SELECT position FROM ledger)")
        {
            report.damages.append(
                LedgerDamage(.secrets, position, id: "isi tanpa entri.", en: "a body without an entry."))
        }
        for since in try Int.fetchAll(ledger.database, sql: "SELECT since FROM ledger_keys ORDER BY since")
        where !chain.contains(where: { $0.since == since }) {
            report.damages.append(
                LedgerDamage(.keys, since, id: "kunci tanpa entri.", en: "a key without an entry."))
        }
    }
}
