package import DossierModel
internal import GRDB

extension Schema {
    /// Archival copies of documents, and up to which revision a dossier's are made.
    static let copies = """
        CREATE TABLE copies (
            submission TEXT NOT NULL REFERENCES submissions (id),
            document INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (submission, document)
        ) STRICT;
        CREATE TABLE copied_revisions (
            submission TEXT PRIMARY KEY NOT NULL REFERENCES submissions (id),
            revision INTEGER NOT NULL
        ) STRICT;
        """
}

extension Register {
    /// What is kept of a dossier's documents, by their numbers.
    package func copies(of submission: String) async throws -> [Int: KeptCopy] {
        try await read { database in
            let bodies = try String.fetchAll(
                database, sql: "SELECT body FROM copies WHERE submission = ?", arguments: [submission])
            let copies = try bodies.map { try JSONText.decode(KeptCopy.self, $0) }
            return Dictionary(copies.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Keeps what was made for a revision of a dossier, in place of what was kept before. Returns the digests of copies
    /// that nothing names any more.
    package func keep(_ copies: [KeptCopy], of submission: String, revision: Int) async throws -> [Digest] {
        let bodies = try copies.map { ($0.document, try JSONText.encode($0)) }
        return try await write { database in
            let before = try Register.copyDigests(in: database, of: submission)
            try database.execute(sql: "DELETE FROM copies WHERE submission = ?", arguments: [submission])
            for (document, body) in bodies {
                try database.execute(
                    sql: "INSERT INTO copies (submission, document, body) VALUES (?, ?, ?)",
                    arguments: [submission, document, body])
            }
            try database.execute(
                sql: """
                    INSERT INTO copied_revisions (submission, revision) VALUES (?1, ?2)
                    ON CONFLICT (submission) DO UPDATE SET revision = ?2
                    """,
                arguments: [submission, revision])
            let after = try Register.copyDigests(in: database, of: nil)
            return before.subtracting(after).compactMap { Digest(hex: $0) }
        }
    }

    private static func copyDigests(in database: Database, of submission: String?) throws -> Set<String> {
        try String.fetchSet(
            database,
            sql: """
                SELECT json_extract(body, '$.digest') FROM copies
                WHERE json_extract(body, '$.state') = 'made' AND (?1 IS NULL OR submission = ?1)
                """,
            arguments: [submission])
    }

    /// The revision of a dossier up to which its copies are made; `nil` where none are.
    package func copiedRevision(of submission: String) async throws -> Int? {
        try await read {
            try Int.fetchOne(
                $0, sql: "SELECT revision FROM copied_revisions WHERE submission = ?", arguments: [submission]
            )
        }
    }

    /// Filed submissions whose last revision has no copies yet, oldest first.
    package func submissionsToCopy(limit: Int = 100) async throws -> [String] {
        try await read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT s.id FROM submissions s LEFT JOIN copied_revisions c ON c.submission = s.id
                    WHERE s.state = 'filed' AND COALESCE(c.revision, 0) <
                        (SELECT MAX(d.revision) FROM dossiers d WHERE d.submission = s.id)
                    ORDER BY s.position LIMIT ?
                    """,
                arguments: [limit])
        }
    }
}
