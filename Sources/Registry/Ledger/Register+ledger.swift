package import DossierModel
internal import Foundation
internal import GRDB

/// A look at papers that decides nothing, and is history all the same.
package enum AccessKind: String, Codable, Sendable, CaseIterable {
    case view, export
}

extension Register {
    /// Enters that somebody saw or took out papers; returns the entry's position. `page` is one of the document, or
    /// of the submission when no document is named.
    @discardableResult
    package func logAccess(
        _ kind: AccessKind, submission: String, document: Int? = nil, page: Int? = nil, officer: String
    ) async throws -> Int {
        let time = clock().ISO8601Format()
        return try await write { database in
            try Ledger(database: database).append(
                LedgerEntry(
                    kind: kind.rawValue, at: time, submission: submission, document: document, page: page),
                hiding: LedgerBody(officer: officer))
        }
    }

    /// Enters that a receipt was given out; `seal` is the SHA-256 of its seal. Returns the entry's position.
    @discardableResult
    package func logReceipt(
        _ code: String, seal: Digest, submission: String, officer: String?
    ) async throws -> Int {
        let time = clock().ISO8601Format()
        return try await write { database in
            try Ledger(database: database).append(
                LedgerEntry(
                    kind: LedgerEntry.receiptKind, at: time, submission: submission, receipt: code,
                    seal: seal.hex),
                hiding: LedgerBody(officer: officer))
        }
    }

    /// Number of entries.
    package func ledgerSize() async throws -> Int {
        try await read { try Ledger(database: $0).size() }
    }

    /// The bytes of an entry, whose `LedgerHash.leaf` a proof is about; `nil` when there is none.
    package func ledgerEntry(at position: Int) async throws -> [UInt8]? {
        try await read { try Ledger(database: $0).entry(at: position) }
    }

    /// Shows that an entry is in the ledger as it was at `size`, by default as it is now.
    package func inclusionProof(of position: Int, in size: Int? = nil) async throws -> InclusionProof {
        try await read { database in
            let tree = try Ledger(database: database).tree()
            return try tree.inclusionProof(of: position, in: size ?? tree.size)
        }
    }

    /// The root of the ledger as it was at a size, 64 hexadecimal digits.
    package func ledgerRoot(at size: Int) async throws -> String {
        try await read { try Ledger(database: $0).tree().root(at: size).description }
    }

    /// Shows that the ledger only grew between two sizes.
    package func consistencyProof(from earlier: Int, to later: Int) async throws -> ConsistencyProof {
        try await read { try Ledger(database: $0).tree().consistencyProof(from: earlier, to: later) }
    }

    /// The kept heads, the smallest first.
    package func ledgerHeads() async throws -> [SignedHead] {
        try await read { try Ledger(database: $0).heads() }
    }

    /// Every key that ever signed, the oldest first; the last one is in force.
    package func ledgerKeys() async throws -> [LedgerKey] {
        try await read { try Ledger(database: $0).keys() }
    }

    /// Recomputes and compares all that the ledger holds and enters. `heads` and `keys` are what was kept outside the
    /// register: they show what a rewriting of the whole register would hide.
    package func verifyLedger(
        heads: [SignedHead] = [], trusting keys: [VerifyingKey] = []
    ) async throws -> LedgerReport {
        try await read { database in
            var audit = try LedgerAudit(of: database, outside: heads, trusting: keys)
            return try audit.run()
        }
    }
}
