extension Schema {
    /// The journal's full life: leases with heartbeats, rests after faults, readings that wait to be filed, pages in
    /// quarantine. Times are milliseconds since 1970. The table is made anew because its check on states is.
    static let journal = """
        CREATE TABLE submissions_new (
            id TEXT PRIMARY KEY NOT NULL,
            position INTEGER NOT NULL UNIQUE,
            body TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('received', 'read', 'filed')),
            reading TEXT,
            failures INTEGER NOT NULL DEFAULT 0,
            last_error TEXT,
            due_at INTEGER NOT NULL DEFAULT 0,
            holder TEXT,
            held_since INTEGER,
            lease_until INTEGER,
            pages_done INTEGER NOT NULL DEFAULT 0,
            pages_known INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO submissions_new (id, position, body, state, failures, last_error)
            SELECT id, position, body, state, failures, last_error FROM submissions;
        DROP TABLE submissions;
        ALTER TABLE submissions_new RENAME TO submissions;
        CREATE INDEX submissions_by_state ON submissions (state, position);

        CREATE TABLE workers (worker TEXT PRIMARY KEY NOT NULL, seen_at INTEGER NOT NULL) STRICT;
        CREATE TABLE quarantined_pages (
            digest TEXT NOT NULL,
            page INTEGER NOT NULL,
            reason TEXT NOT NULL,
            noted_at INTEGER NOT NULL,
            PRIMARY KEY (digest, page)
        ) STRICT;
        """

    /// Pages of dossiers, a row each, where their body does not hold them; revision 0 is a reading not filed yet.
    static let dossierPages = dossierRows("dossier_pages")

    /// Documents by their place in the dossier, as its pages.
    static let dossierDocuments = dossierRows("dossier_documents")

    private static func dossierRows(_ table: String) -> String {
        """
        CREATE TABLE \(table) (
            submission TEXT NOT NULL REFERENCES submissions (id),
            revision INTEGER NOT NULL,
            position INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (submission, revision, position)
        ) STRICT;
        """
    }
}
