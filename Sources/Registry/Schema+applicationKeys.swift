internal import DossierModel
internal import GRDB

extension Schema {
    /// Names and birth dates lead to candidates too; every application is keyed anew. Rows lie in the order of the keys
    /// themselves, once instead of twice: a million applications have six million.
    static func applicationKeys(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE application_keys;
                CREATE TABLE application_keys (
                    kind TEXT NOT NULL,
                    value TEXT NOT NULL,
                    application TEXT NOT NULL REFERENCES applications (number),
                    PRIMARY KEY (kind, value, application)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX application_keys_by_application ON application_keys (application);
                """)
        let records = try String.fetchCursor(database, sql: "SELECT record FROM applications")
        while let text = try records.next() {
            try Register.key(try JSONText.decode(ApplicationRecord.self, text), in: database)
        }
    }
}
