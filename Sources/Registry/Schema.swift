internal import GRDB

/// The register's tables, by numbered migrations; a migration that has landed never changes.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 register") { try $0.execute(sql: first) }
        migrator.registerMigration("0002 overrides") {
            try $0.execute(sql: "ALTER TABLE decisions ADD COLUMN rule TEXT")
        }
        migrator.registerMigration("0003 journal") { try $0.execute(sql: journal) }
        migrator.registerMigration("0004 ledger") { try Schema.beginLedger(in: $0) }
        migrator.registerMigration("0005 counter") { try $0.execute(sql: counter) }
        migrator.registerMigration("0006 receipts") { try $0.execute(sql: receipts) }
        migrator.registerMigration("0007 officers") { try $0.execute(sql: officers) }
        migrator.registerMigration("0008 neighbours") { try $0.execute(sql: neighbours) }
        migrator.registerMigration("0009 page rescans") { try $0.execute(sql: pageRescans) }
        migrator.registerMigration("0010 copies") { try $0.execute(sql: copies) }
        migrator.registerMigration("0011 dossier pages") { try $0.execute(sql: dossierPages) }
        migrator.registerMigration("0012 dossier documents") { try $0.execute(sql: dossierDocuments) }
        migrator.registerMigration("0013 names and birth dates as keys") { try applicationKeys($0) }
        migrator.registerMigration("0014 editions of the applications") {
            // The last of them is asked for at every match and every filing.
            try $0.execute(
                sql: "CREATE INDEX imports ON decisions (position) WHERE kind = 'import'")
        }
        return migrator
    }

    /// Plain SQL that PostgreSQL understands too but for STRICT and the triggers' bodies; JSON is text.
    private static let first = """
        CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;

        CREATE TABLE applications (
            number TEXT PRIMARY KEY NOT NULL,
            record TEXT NOT NULL
        ) STRICT;
        CREATE TABLE application_keys (
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            application TEXT NOT NULL REFERENCES applications (number),
            PRIMARY KEY (kind, value, application)
        ) STRICT;
        CREATE INDEX application_keys_by_application ON application_keys (application);

        CREATE TABLE submissions (
            id TEXT PRIMARY KEY NOT NULL,
            position INTEGER NOT NULL UNIQUE,
            body TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('received', 'filed')),
            failures INTEGER NOT NULL DEFAULT 0,
            last_error TEXT
        ) STRICT;
        CREATE INDEX submissions_by_state ON submissions (state, position);
        CREATE TABLE files (
            submission TEXT NOT NULL REFERENCES submissions (id),
            name TEXT NOT NULL,
            digest TEXT NOT NULL,
            byte_count INTEGER NOT NULL,
            PRIMARY KEY (submission, name)
        ) STRICT;
        CREATE INDEX files_by_digest ON files (digest);

        CREATE TABLE dossiers (
            submission TEXT NOT NULL REFERENCES submissions (id),
            revision INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (submission, revision)
        ) STRICT;
        CREATE TABLE placements (
            submission TEXT NOT NULL REFERENCES submissions (id),
            document INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('review', 'attached', 'rejected')),
            application TEXT REFERENCES applications (number),
            requirement TEXT,
            how TEXT NOT NULL CHECK (how IN ('automatic', 'officer')),
            PRIMARY KEY (submission, document)
        ) STRICT;
        CREATE INDEX placements_by_application ON placements (application);
        CREATE INDEX placements_by_state ON placements (state);

        CREATE TABLE decisions (
            position INTEGER PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL,
            submission TEXT,
            document INTEGER,
            application TEXT,
            officer TEXT,
            reason TEXT,
            before TEXT,
            after TEXT,
            undoes INTEGER UNIQUE,
            decided_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX decisions_by_document ON decisions (submission, document);
        CREATE TRIGGER decisions_are_final BEFORE UPDATE ON decisions
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
        CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
        """
}
