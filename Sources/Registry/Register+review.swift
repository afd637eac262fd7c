internal import DossierModel
internal import GRDB

extension Register {
    /// Documents in a state, by submission in the order they came, then by number.
    package func placements(in state: Placement.State) async throws -> [Placement] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT p.* FROM placements p JOIN submissions s ON s.id = p.submission
                    WHERE p.state = ? ORDER BY s.position, p.document
                    """,
                arguments: [state.rawValue]
            ).map(Placement.init(row:))
        }
    }

    /// The documents of a submission, by number.
    package func placements(of submission: String) async throws -> [Placement] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM placements WHERE submission = ? ORDER BY document",
                arguments: [submission]
            ).map(Placement.init(row:))
        }
    }

    /// An officer says where a document belongs. Returns `false` when it lies there by an officer already.
    @discardableResult
    package func confirm(
        _ document: Int, of submission: String, to application: String, requirement: String?,
        officer: String, reason: String? = nil, kind: Decision.Kind = .confirm
    ) async throws -> Bool {
        try await decide(
            kind,
            Placement(
                submission: submission, document: document, state: .attached, application: application,
                requirement: requirement, how: .officer),
            officer: officer, reason: reason)
    }

    /// An officer says that a document belongs to none of the applications.
    @discardableResult
    package func reject(
        _ document: Int, of submission: String, officer: String, reason: String
    ) async throws -> Bool {
        try await decide(
            .reject,
            Placement(submission: submission, document: document, state: .rejected, how: .officer),
            officer: officer, reason: reason)
    }

    private func decide(
        _ kind: Decision.Kind, _ after: Placement, officer: String, reason: String?
    ) async throws -> Bool {
        let moment = clock()
        return try await write { database in
            let before = try Register.required(after.submission, after.document, in: database)
            if before == after { return false }
            if let number = after.application {
                try Register.requireApplication(number, in: database)
            }
            try after.update(in: database)
            try DecisionEntry(
                kind: kind, submission: after.submission, document: after.document,
                application: after.application, officer: officer, reason: reason,
                before: try JSONText.encode(before), after: try JSONText.encode(after)
            ).append(to: database, at: moment)
            return true
        }
    }

    /// Takes back an officer's last decision on a document that still stands; what was before is restored, the
    /// history keeps both. Returns where the document lies now.
    package func undo(
        _ document: Int, of submission: String, officer: String, reason: String? = nil
    ) async throws -> Placement {
        let moment = clock()
        return try await write { database in
            let current = try Register.required(submission, document, in: database)
            guard let last = try Register.lastReversible(submission, document, in: database) else {
                throw Fault(
                    .other,
                    Phrase(
                        id:
                            "\(submission) dokumen \(document): tidak ada keputusan petugas yang dapat dibatalkan.",
                        en: "\(submission) document \(document): there is no officer's decision to undo."))
            }
            var entry = DecisionEntry(
                kind: .undo, submission: submission, document: document, officer: officer, reason: reason,
                before: try JSONText.encode(current), after: last.before, undoes: last.position)
            if last.kind == .correct || last.kind == .arrange {
                try Register.revert(
                    try JSONText.decode(DossierEdit.self, last.after),
                    to: try JSONText.decode(DossierEdit.self, last.before), of: submission, in: database)
                entry.before = last.after
            } else {
                let restored = try JSONText.decode(Placement.self, last.before)
                try restored.update(in: database)
                entry.application = restored.application
            }
            try entry.append(to: database, at: moment)
            return try Register.required(submission, document, in: database)
        }
    }

    /// Who took the decision that `undo` would take back; `nil` when there is none.
    package func lastDecider(on document: Int, of submission: String) async throws -> String? {
        try await read { try Register.lastReversible(submission, document, in: $0)?.officer }
    }

    private static func lastReversible(
        _ submission: String, _ document: Int, in database: Database
    ) throws -> (kind: Decision.Kind, position: Int, before: String, after: String, officer: String?)? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT kind, position, before, after, officer FROM decisions
                WHERE submission = ?1 AND document = ?2 AND before IS NOT NULL AND after IS NOT NULL
                AND kind NOT IN ('undo', 'detach')
                AND position > COALESCE((
                    SELECT MAX(position) FROM decisions
                    WHERE submission = ?1 AND document = ?2 AND kind = 'detach'), 0)
                AND position NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL)
                ORDER BY position DESC LIMIT 1
                """,
            arguments: [submission, document])
        guard let row, let kind = Decision.Kind(rawValue: row["kind"]) else { return nil }
        return (kind, row["position"], row["before"], row["after"], row["officer"])
    }

    /// The history, oldest first; of everything, or of one submission.
    package func history(of submission: String? = nil) async throws -> [Decision] {
        try await read { database in
            let rows =
                if let submission {
                    try Row.fetchAll(
                        database, sql: "SELECT * FROM decisions WHERE submission = ? ORDER BY position",
                        arguments: [submission])
                } else {
                    try Row.fetchAll(database, sql: "SELECT * FROM decisions ORDER BY position")
                }
            return rows.compactMap(Decision.init(row:))
        }
    }

    private static func required(
        _ submission: String, _ document: Int, in database: Database
    ) throws -> Placement {
        guard let placement = try Placement.fetch(database, submission, document) else {
            throw Fault(
                .other,
                Phrase(
                    id: "\(submission) dokumen \(document): tidak ada. Lihat `berkas dossier list`.",
                    en: "\(submission) document \(document): there is none. See `berkas dossier list`."))
        }
        return placement
    }

    private static func requireApplication(_ number: String, in database: Database) throws {
        let there = try String.fetchOne(
            database, sql: "SELECT number FROM applications WHERE number = ?", arguments: [number])
        guard there != nil else {
            throw Fault(
                .other,
                Phrase(
                    id: "Permohonan \(number) tidak ada. Lihat `berkas applications list`.",
                    en: "There is no application \(number). See `berkas applications list`."))
        }
    }
}
