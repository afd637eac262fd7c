extension Schema {
    /// What comes over the counter: stations, handovers with their files, uploads on their way. Times are milliseconds
    /// since 1970.
    static let counter = """
        CREATE TABLE stations (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL UNIQUE,
            token_hash TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT;

        CREATE TABLE handovers (
            id TEXT PRIMARY KEY NOT NULL,
            position INTEGER NOT NULL UNIQUE,
            station TEXT NOT NULL REFERENCES stations (id),
            opened_at INTEGER NOT NULL,
            received_on TEXT NOT NULL,
            counted TEXT,
            supplements TEXT REFERENCES submissions (id),
            state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'discarded')),
            submission TEXT REFERENCES submissions (id),
            closed_at INTEGER
        ) STRICT;
        CREATE INDEX handovers_by_submission ON handovers (submission);
        CREATE TABLE handover_files (
            handover TEXT NOT NULL REFERENCES handovers (id),
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            digest TEXT NOT NULL,
            byte_count INTEGER NOT NULL,
            replaced_by INTEGER,
            look TEXT,
            PRIMARY KEY (handover, position)
        ) STRICT;
        CREATE INDEX handover_files_by_digest ON handover_files (digest);

        CREATE TABLE uploads (
            id TEXT PRIMARY KEY NOT NULL,
            station TEXT NOT NULL REFERENCES stations (id),
            handover TEXT REFERENCES handovers (id),
            closes INTEGER NOT NULL,
            name TEXT NOT NULL,
            replaces TEXT,
            metadata TEXT,
            part INTEGER NOT NULL,
            concatenates TEXT,
            length INTEGER,
            received INTEGER NOT NULL,
            complete INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX uploads_by_expiry ON uploads (complete, expires_at);
        """

    /// A file that is a new scan of one page of another.
    static let pageRescans = """
        ALTER TABLE uploads ADD COLUMN replaces_page INTEGER;
        ALTER TABLE handover_files ADD COLUMN rescans_file TEXT;
        ALTER TABLE handover_files ADD COLUMN rescans_page INTEGER;
        """
}
