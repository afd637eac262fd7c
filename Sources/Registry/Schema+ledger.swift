internal import Foundation
internal import GRDB

extension Schema {
    /// Makes the ledger's tables and enters the decisions that are there, in their order.
    static func beginLedger(in database: Database) throws {
        try database.execute(sql: ledger)
        let ledger = Ledger(database: database)
        let decisions = try Row.fetchCursor(
            database,
            sql: """
                SELECT position, kind, submission, document, application, officer, reason, before, after, undoes,
                    rule, decided_at FROM decisions ORDER BY position
                """)
        while let row = try decisions.next() {
            try ledger.append(
                LedgerEntry(
                    kind: row["kind"], at: row["decided_at"], decision: row["position"],
                    submission: row["submission"], document: row["document"], undoes: row["undoes"]),
                hiding: LedgerBody(
                    application: row["application"], officer: row["officer"], reason: row["reason"],
                    before: row["before"], after: row["after"], rule: row["rule"]))
        }
    }

    /// Positions count from 0, as in RFC 6962. Only `ledger_secrets` can be deleted from: that is how what a person
    /// may have erased goes, while the history still verifies.
    private static let ledger = """
        CREATE TABLE ledger (position INTEGER PRIMARY KEY NOT NULL, entry BLOB NOT NULL) STRICT;
        CREATE TABLE ledger_nodes (
            level INTEGER NOT NULL,
            number INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (level, number)
        ) STRICT;
        CREATE TABLE ledger_secrets (
            position INTEGER PRIMARY KEY NOT NULL REFERENCES ledger (position),
            salt BLOB NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        CREATE TABLE ledger_heads (
            size INTEGER NOT NULL,
            root BLOB NOT NULL,
            signed_at TEXT NOT NULL,
            key TEXT NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY (size, key)
        ) STRICT;
        CREATE TABLE ledger_keys (
            id TEXT PRIMARY KEY NOT NULL, public BLOB NOT NULL,
            since INTEGER NOT NULL UNIQUE REFERENCES ledger (position)
        ) STRICT;
        CREATE TRIGGER ledger_grows BEFORE INSERT ON ledger
            WHEN NEW.position <> (SELECT COALESCE(MAX(position) + 1, 0) FROM ledger)
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_is_final BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_nodes_are_final BEFORE UPDATE ON ledger_nodes
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_nodes_stay BEFORE DELETE ON ledger_nodes
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_secrets_are_final BEFORE UPDATE ON ledger_secrets
            BEGIN SELECT RAISE(ABORT, 'a secret of the ledger can only be erased'); END;
        CREATE TRIGGER ledger_heads_are_final BEFORE UPDATE ON ledger_heads
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_heads_stay BEFORE DELETE ON ledger_heads
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_keys_are_final BEFORE UPDATE ON ledger_keys
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_keys_stay BEFORE DELETE ON ledger_keys
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """
}
