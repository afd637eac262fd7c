package import Foundation
internal import GRDB

/// A receipt that was given out, as it was.
package struct IssuedReceipt: Hashable, Sendable {
    /// `K7QM-2XRT-94WD`
    package var code: String
    package var submission: String
    /// The receipt's canonical JSON.
    package var body: String
    /// Text of the seal, which the QR code carries.
    package var seal: String
    /// Position of its entry in the ledger, from 0.
    package var position: Int
    package var issuedAt: Date
    /// The receipt that takes its place, when there is one.
    package var supersededBy: String?

    init(row: Row) {
        code = row["code"]
        submission = row["submission"]
        body = row["body"]
        seal = row["seal"]
        position = row["position"]
        issuedAt = Date(milliseconds: row["issued_at"])
        supersededBy = row["superseded_by"]
    }
}

extension Schema {
    /// Receipts as they were given out; only that another takes their place is ever added.
    static let receipts = """
        CREATE TABLE receipts (
            code TEXT PRIMARY KEY NOT NULL,
            submission TEXT NOT NULL REFERENCES submissions (id),
            body TEXT NOT NULL,
            seal TEXT NOT NULL,
            position INTEGER NOT NULL UNIQUE,
            issued_at INTEGER NOT NULL,
            superseded_by TEXT REFERENCES receipts (code)
        ) STRICT;
        CREATE INDEX receipts_by_submission ON receipts (submission, position);
        """
}
