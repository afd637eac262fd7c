internal import Foundation
internal import GRDB

/// An entry of the append-only history.
package struct Decision: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// Bytes taken in.
        case accept
        /// Read and filed by the machine.
        case read
        /// Attached, by the machine or by an officer.
        case attach
        /// An officer confirms where a document belongs.
        case confirm
        case reject
        /// An officer corrects what was read: a type, a field.
        case correct
        /// An officer parts, joins, orders or turns pages.
        case arrange
        /// An officer wants an attached document taken away; a second one answers.
        case requestDetach = "request_detach"
        case detach
        case keepAttached = "keep_attached"
        case undo
        /// An officer lets a finding pass that withholds "complete".
        case override
        /// A filed submission is read again, because its password came.
        case reopen
        /// A page ended three readers and was given up.
        case quarantine
        /// A scanning station was let in, or shut out.
        case station
        /// A program of another system was let in, or shut out.
        case client
        /// An address is told of events, or no more.
        case webhook
        /// An officer's account was made or changed.
        case user
        /// An officer logged in.
        case logIn = "log_in"
        /// An application record came in or changed.
        case importRecord = "import"
    }

    /// From 1, without gaps.
    package var position: Int
    package var kind: Kind
    package var submission: String?
    /// Number of the document within the submission.
    package var document: Int?
    package var application: String?
    /// `nil` when the machine did it.
    package var officer: String?
    package var reason: String?
    /// Position of the decision that this one takes back.
    package var undoes: Int?
    /// The rule whose findings an override lets pass.
    package var rule: String?
    /// ISO 8601, UTC.
    package var decidedAt: String
}

extension Decision {
    /// `nil` for a kind that a later version wrote.
    init?(row: Row) {
        guard let kind = Kind(rawValue: row["kind"]) else { return nil }
        self.init(
            position: row["position"], kind: kind, submission: row["submission"], document: row["document"],
            application: row["application"], officer: row["officer"], reason: row["reason"],
            undoes: row["undoes"], rule: row["rule"], decidedAt: row["decided_at"])
    }
}

/// A decision on its way into the history.
struct DecisionEntry {
    var kind: Decision.Kind
    var submission: String?
    var document: Int?
    var application: String?
    var officer: String?
    var reason: String?
    var before: String?
    var after: String?
    var undoes: Int?
    var rule: String?

    /// Adds it to the history and, in the same transaction, to the ledger.
    func append(to database: Database, at moment: Date) throws {
        let position =
            try Int.fetchOne(database, sql: "SELECT COALESCE(MAX(position), 0) + 1 FROM decisions") ?? 1
        let time = moment.ISO8601Format()
        try database.execute(
            sql: """
                INSERT INTO decisions (position, kind, submission, document, application, officer, reason,
                    before, after, undoes, rule, decided_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                position, kind.rawValue, submission, document, application, officer, reason, before, after,
                undoes, rule, time,
            ])
        try Outbox(database: database).add(self, decision: position, at: moment)
        try Ledger(database: database).append(
            LedgerEntry(
                kind: kind.rawValue, at: time, decision: position, submission: submission, document: document,
                undoes: undoes),
            hiding: LedgerBody(
                application: application, officer: officer, reason: reason, before: before, after: after,
                rule: rule))
    }
}
