extension Schema {
    /// Other systems: who may ask, who is told, and what is still to be told. Times are milliseconds since 1970. The secret
    /// of a webhook is kept as it is, because it signs.
    static let neighbours = """
        CREATE TABLE api_clients (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL UNIQUE,
            scopes TEXT NOT NULL,
            token_hash TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT;
        CREATE TABLE webhooks (
            id TEXT PRIMARY KEY NOT NULL,
            url TEXT NOT NULL,
            events TEXT NOT NULL,
            secret TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            removed_at INTEGER
        ) STRICT;
        CREATE TABLE outbox (
            position INTEGER PRIMARY KEY NOT NULL,
            webhook TEXT NOT NULL REFERENCES webhooks (id),
            submission TEXT NOT NULL,
            body TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'dead')),
            attempts INTEGER NOT NULL DEFAULT 0,
            entered_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            last_error TEXT
        ) STRICT;
        CREATE INDEX outbox_by_state ON outbox (state, due_at);
        CREATE INDEX outbox_by_dossier ON outbox (webhook, submission, state);
        """
}
