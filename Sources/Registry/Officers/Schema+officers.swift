extension Schema {
    /// Officers, their sessions, who has which dossier on the desk, and what the work cost. Times are milliseconds since
    /// 1970. Secrets of sessions are kept as SHA-256 only.
    static let officers = """
        CREATE TABLE users (
            name TEXT PRIMARY KEY NOT NULL,
            role TEXT NOT NULL,
            password TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            closed_at INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            locked_until INTEGER
        ) STRICT;
        CREATE TABLE sessions (
            secret_hash TEXT PRIMARY KEY NOT NULL,
            former_hash TEXT,
            user TEXT NOT NULL REFERENCES users (name),
            form_token TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            rotated_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX sessions_by_former ON sessions (former_hash);
        CREATE INDEX sessions_by_user ON sessions (user);
        CREATE TABLE assignments (
            submission TEXT PRIMARY KEY NOT NULL REFERENCES submissions (id),
            officer TEXT NOT NULL,
            until INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE efforts (
            submission TEXT NOT NULL REFERENCES submissions (id),
            officer TEXT NOT NULL,
            keys INTEGER NOT NULL,
            fields INTEGER NOT NULL,
            spent_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX efforts_by_time ON efforts (spent_at);
        CREATE INDEX decisions_by_time ON decisions (decided_at);
        """
}
