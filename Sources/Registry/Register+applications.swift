package import DossierModel
internal import GRDB

extension Register {
    /// What an import did with a record.
    package enum ImportOutcome: String, Sendable, Codable { case added, changed, unchanged }

    /// Adds or changes application records; the history keeps what was there before.
    package func importApplications(_ records: [ApplicationRecord]) async throws -> [ImportOutcome] {
        let moment = clock()
        return try await write { database in
            try records.map { record in
                var record = record
                // Spaces and case do not make another application: the number stays as it was first written.
                if let first = try Register.number(
                    fitting: SharedKey.normalised(number: record.number), in: database)
                {
                    record.number = first
                }
                let text = try JSONText.encode(record)
                let before = try String.fetchOne(
                    database, sql: "SELECT record FROM applications WHERE number = ?",
                    arguments: [record.number])
                if before == text { return .unchanged }
                if before == nil {
                    try database.execute(
                        sql: "INSERT INTO applications (number, record) VALUES (?, ?)",
                        arguments: [record.number, text])
                } else {
                    try database.execute(
                        sql: "UPDATE applications SET record = ? WHERE number = ?",
                        arguments: [text, record.number])
                }
                try Register.rekey(record, in: database)
                try DecisionEntry(
                    kind: .importRecord, application: record.number, before: before, after: text
                ).append(to: database, at: moment)
                return before == nil ? .added : .changed
            }
        }
    }

    private static func number(fitting normalised: String, in database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT application FROM application_keys WHERE kind = ? AND value = ? ORDER BY application",
            arguments: [SharedKey.Kind.number.rawValue, normalised])
    }

    private static func rekey(_ record: ApplicationRecord, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM application_keys WHERE application = ?", arguments: [record.number])
        for key in SharedKey.keys(of: record) {
            try database.execute(
                sql: "INSERT INTO application_keys (kind, value, application) VALUES (?, ?, ?)",
                arguments: [key.kind.rawValue, key.value, record.number])
        }
    }

    /// Every application, by number.
    package func applications() async throws -> [ApplicationRecord] {
        try await read { database in
            try String.fetchAll(database, sql: "SELECT record FROM applications ORDER BY number")
                .map { try JSONText.decode(ApplicationRecord.self, $0) }
        }
    }

    /// The application of that number, written as people do (spaces and case do not matter).
    package func application(_ number: String) async throws -> ApplicationRecord? {
        try await applications(
            sharing: [SharedKey(kind: .number, value: SharedKey.normalised(number: number))]
        ).first
    }

    package func applications(sharing keys: [SharedKey]) async throws -> [ApplicationRecord] {
        try await read { database in
            var texts: [String] = []
            for key in keys {
                texts += try String.fetchAll(
                    database,
                    sql: """
                        SELECT a.record FROM applications a JOIN application_keys k ON k.application = a.number
                        WHERE k.kind = ? AND k.value = ? ORDER BY a.number
                        """,
                    arguments: [key.kind.rawValue, key.value])
            }
            return try texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                .map { try JSONText.decode(ApplicationRecord.self, $0) }
        }
    }

    /// Documents that lie with an application, by submission and number.
    package func placements(with application: String) async throws -> [Placement] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM placements WHERE application = ? ORDER BY submission, document",
                arguments: [application]
            ).map(Placement.init(row:))
        }
    }
}
