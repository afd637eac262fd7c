internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// Gives a receipt out: in one transaction it is kept, entered into the ledger, and takes the place of the one it
    /// supersedes.
    package func issue(
        _ code: String, body: String, seal: String, for submission: String, superseding former: String?,
        officer: String
    ) async throws -> IssuedReceipt {
        let moment = clock()
        let issued = try await write { database in
            let position = try Ledger(database: database).append(
                LedgerEntry(
                    kind: LedgerEntry.receiptKind, at: moment.ISO8601Format(), submission: submission,
                    receipt: code,
                    seal: DigestStream.hex(of: seal)),
                hiding: LedgerBody(officer: officer))
            try database.execute(
                sql: """
                    INSERT INTO receipts (code, submission, body, seal, position, issued_at) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [code, submission, body, seal, position, moment.milliseconds])
            if let former {
                try database.execute(
                    sql: "UPDATE receipts SET superseded_by = ? WHERE code = ? AND superseded_by IS NULL",
                    arguments: [code, former])
            }
            return try Row.fetchOne(database, sql: "SELECT * FROM receipts WHERE code = ?", arguments: [code])
                .map(IssuedReceipt.init(row:))
        }
        guard let issued else {
            throw Fault(
                .database,
                Phrase(id: "\(code): tanda terima tidak tersimpan.", en: "\(code): the receipt was not kept.")
            )
        }
        return issued
    }

    /// The receipt of that code; `nil` when none was given out.
    package func receipt(_ code: String) async throws -> IssuedReceipt? {
        try await read {
            try Row.fetchOne($0, sql: "SELECT * FROM receipts WHERE code = ?", arguments: [code])
                .map(IssuedReceipt.init(row:))
        }
    }

    /// The last receipt of a submission; `nil` when none was given out.
    package func lastReceipt(of submission: String) async throws -> IssuedReceipt? {
        try await read {
            try Row.fetchOne(
                $0, sql: "SELECT * FROM receipts WHERE submission = ? ORDER BY position DESC LIMIT 1",
                arguments: [submission]
            ).map(IssuedReceipt.init(row:))
        }
    }

    /// The handover that became a submission; `nil` for one that did not come over the counter.
    package func handover(of submission: String) async throws -> Handover? {
        try await read { database in
            try String.fetchOne(
                database, sql: "SELECT id FROM handovers WHERE submission = ? ORDER BY position LIMIT 1",
                arguments: [submission]
            ).map { try Register.handover($0, in: database) }
        }
    }
}
