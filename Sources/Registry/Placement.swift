internal import GRDB

/// Where a document lies now.
package struct Placement: Codable, Hashable, Sendable {
    package enum State: String, Codable, Sendable {
        /// Waits for an officer.
        case review
        case attached
        /// An officer said it belongs to none of the applications.
        case rejected
    }

    package enum Means: String, Codable, Sendable {
        case automatic, officer
    }

    package var submission: String
    package var document: Int
    package var state: State
    package var application: String?
    package var requirement: String?
    package var how: Means

    static func fetch(_ database: Database, _ submission: String, _ document: Int) throws -> Placement? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM placements WHERE submission = ? AND document = ?",
            arguments: [submission, document]
        ).map(Placement.init(row:))
    }

    init(
        submission: String, document: Int, state: State, application: String? = nil,
        requirement: String? = nil, how: Means
    ) {
        self.submission = submission
        self.document = document
        self.state = state
        self.application = application
        self.requirement = requirement
        self.how = how
    }

    init(row: Row) {
        self.init(
            submission: row["submission"], document: row["document"],
            state: State(rawValue: row["state"]) ?? .review, application: row["application"],
            requirement: row["requirement"], how: Means(rawValue: row["how"]) ?? .officer)
    }

    func insert(into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO placements (submission, document, state, application, requirement, how)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [submission, document, state.rawValue, application, requirement, how.rawValue])
    }

    func delete(in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM placements WHERE submission = ? AND document = ?",
            arguments: [submission, document])
    }

    func update(in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE placements SET state = ?, application = ?, requirement = ?, how = ?
                WHERE submission = ? AND document = ?
                """,
            arguments: [state.rawValue, application, requirement, how.rawValue, submission, document])
    }
}
