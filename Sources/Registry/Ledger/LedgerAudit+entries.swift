internal import DossierModel
internal import Foundation
internal import GRDB

extension LedgerAudit {
    static func entry(_ bytes: [UInt8]) -> LedgerEntry? {
        try? JSONDecoder().decode(LedgerEntry.self, from: Data(bytes))
    }

    /// What an entry says against what hangs on it: its decision, its secret, its key.
    func damages(of bytes: [UInt8], at position: Int) throws -> [LedgerDamage] {
        guard let entry = LedgerAudit.entry(bytes) else {
            return [
                LedgerDamage(
                    .ledger, position, id: "entri tidak dapat dibaca.", en: "the entry cannot be read.")
            ]
        }
        return try keyDamages(of: entry, at: position) + decisionDamages(of: entry, at: position)
    }

    // MARK: Keys

    func keyRow(since position: Int) throws -> (id: [UInt8], bytes: [UInt8])? {
        try Row.fetchOne(
            ledger.database,
            sql: "SELECT CAST(id AS BLOB) AS id, public FROM ledger_keys WHERE since = ?",
            arguments: [position]
        ).map { (Array($0["id"] as Data), Array($0["public"] as Data)) }
    }

    private func keyDamages(of entry: LedgerEntry, at position: Int) throws -> [LedgerDamage] {
        guard entry.kind == LedgerEntry.keyKind else { return [] }
        guard let bytes = entry.key.flatMap({ Hexadecimal.bytes($0) }), let key = VerifyingKey(bytes: bytes),
            let signature = entry.signature.flatMap({ Hexadecimal.bytes($0) }),
            (chain.last?.key ?? key).verifies(
                signature, over: LedgerKey.endorsement(of: key, at: position))
        else {
            return [
                LedgerDamage(
                    .ledger, position, id: "kunci baru tidak ditandatangani oleh kunci sebelumnya.",
                    en: "the new key is not signed by the one before it.")
            ]
        }
        let row = try keyRow(since: position)
        if row?.bytes == bytes, row?.id == Array(key.id.utf8) { return [] }
        return [
            LedgerDamage(
                .keys, position, id: "kunci telah diubah atau hilang.",
                en: "the key was changed or is missing.")
        ]
    }

    // MARK: Decisions and secrets

    func secret(at position: Int) throws -> LedgerSecret? {
        let statement = try ledger.database.cachedStatement(
            sql: "SELECT salt, CAST(body AS BLOB) AS body FROM ledger_secrets WHERE position = ?")
        return try Row.fetchOne(statement, arguments: [position]).map {
            LedgerSecret(salt: Array($0["salt"] as Data), body: Array($0["body"] as Data))
        }
    }

    private func decisionDamages(of entry: LedgerEntry, at position: Int) throws -> [LedgerDamage] {
        let decision = try entry.decision.flatMap { try DecisionBytes.fetch($0, in: ledger.database) }
        if let number = entry.decision {
            guard let decision else {
                return [
                    LedgerDamage(
                        .decisions, number, id: "keputusan hilang.", en: "the decision is missing.")
                ]
            }
            guard decision.agrees(with: entry) else { return [LedgerAudit.changed(number)] }
        }
        guard let commitment = entry.commitment else { return [] }
        guard let secret = try secret(at: position) else {
            // Erasing takes what the decision holds as well; else a decision could be changed unseen.
            guard let decision, !decision.body.allSatisfy({ $0 == nil }) else { return [] }
            return [
                LedgerDamage(
                    .secrets, position,
                    id: "isi dihapus, padahal keputusan \(decision.position) masih memuatnya.",
                    en: "the body was erased while decision \(decision.position) still holds it.")
            ]
        }
        guard secret.commitment == commitment, secret.salt.count == 16 else {
            return [
                LedgerDamage(
                    .secrets, position,
                    id: "isi atau garamnya telah diubah, sehingga keputusannya tidak terbukti lagi.",
                    en: "the body or its salt was changed, so that its decision is no longer proved.")
            ]
        }
        if let decision, !decision.agrees(withBody: secret.body) {
            return [LedgerAudit.changed(decision.position)]
        }
        return []
    }

    private static func changed(_ decision: Int) -> LedgerDamage {
        LedgerDamage(
            .decisions, decision, id: "keputusan telah diubah.", en: "the decision was changed.")
    }
}

/// A decision as its bytes are in the register: texts that only look the same differ here.
private struct DecisionBytes {
    let position: Int
    private let plain: [Data?]
    private let document: Int?
    private let undoes: Int?
    /// application, officer, reason, before, after, rule
    let body: [Data?]

    static func fetch(_ position: Int, in database: Database) throws -> DecisionBytes? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT position, document, undoes, CAST(kind AS BLOB) AS kind,
                    CAST(submission AS BLOB) AS submission, CAST(decided_at AS BLOB) AS decided_at,
                    CAST(application AS BLOB) AS application, CAST(officer AS BLOB) AS officer,
                    CAST(reason AS BLOB) AS reason, CAST(before AS BLOB) AS before,
                    CAST(after AS BLOB) AS after, CAST(rule AS BLOB) AS rule
                FROM decisions WHERE position = ?
                """)
        return try Row.fetchOne(statement, arguments: [position]).map { row in
            DecisionBytes(
                position: row["position"], plain: ["kind", "submission", "decided_at"].map { row[$0] },
                document: row["document"], undoes: row["undoes"],
                body: ["application", "officer", "reason", "before", "after", "rule"].map { row[$0] })
        }
    }

    func agrees(with entry: LedgerEntry) -> Bool {
        plain == [entry.kind, entry.submission, entry.at].map { $0.map { Data($0.utf8) } }
            && document == entry.document && undoes == entry.undoes
    }

    func agrees(withBody bytes: [UInt8]) -> Bool {
        guard let other = try? JSONDecoder().decode(LedgerBody.self, from: Data(bytes)) else { return false }
        return body
            == [other.application, other.officer, other.reason, other.before, other.after, other.rule]
            .map { $0.map { Data($0.utf8) } }
    }
}
