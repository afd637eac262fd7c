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
        try key(record, in: database)
    }

    static func key(_ record: ApplicationRecord, in database: Database) throws {
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
        ).records.first
    }

    package func applications(sharing keys: [SharedKey]) async throws -> KeyHolders {
        let (most, keys) = (
            Self.mostKeyHolders,
            keys.sorted { $0.kind.worth > $1.kind.worth }.prefix(Self.mostKeys)
        )
        return try await read { database in
            let edition = try Register.edition(in: database)
            guard !keys.isEmpty else { return KeyHolders([], edition: edition) }
            let rows = try Row.fetchAll(
                database,
                sql: """
                    WITH wanted (kind, value, worth) AS (VALUES \(keys.map { _ in "(?, ?, ?)" }.joined(separator: ", ")))
                    SELECT a.record, s.shared FROM (
                        SELECT k.application, SUM(w.worth) AS shared
                        FROM wanted w CROSS JOIN application_keys k ON k.kind = w.kind AND k.value = w.value
                        GROUP BY k.application ORDER BY shared DESC, k.application LIMIT ?
                    ) s JOIN applications a ON a.number = s.application
                    ORDER BY s.shared DESC, s.application
                    """,
                arguments: StatementArguments(
                    keys.flatMap {
                        [$0.kind.rawValue, $0.value, $0.kind.worth] as [any DatabaseValueConvertible]
                    }
                        + [most + 1]))
            let shared: [Int] = rows.map { $0["shared"] }
            let records = try rows.prefix(most).map {
                try JSONText.decode(ApplicationRecord.self, $0["record"])
            }
            return KeyHolders(
                records, isWhole: rows.count <= most || shared[most] < shared[0], edition: edition)
        }
    }

    /// Where in the history an application was last added or changed; 0 before the first.
    static func edition(in database: Database) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT position FROM decisions WHERE kind = 'import' ORDER BY position DESC LIMIT 1")
            ?? 0
    }

    /// More applications of one person, or of one attorney, are not weighed.
    private static let mostKeyHolders = 64
    /// A question may hold 32,766 values (SQLite's limit); names are asked last.
    private static let mostKeys = 10_000

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

extension SharedKey.Kind {
    /// Many names and birth dates are worth less than one number that only one application or person has.
    fileprivate var worth: Int {
        switch self {
        case .number, .nik, .npwp, .nib: 1_000
        case .nikStart: 3
        case .name: 2
        case .birthDate: 1
        }
    }
}
