package import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// Opens a handover. `supplements`: the id of a submission that is in the journal.
    package func openHandover(
        station: String, receivedOn: CalendarDay, counted: SheetCount? = nil, supplements: String? = nil
    ) async throws -> Handover {
        let id = String(AccessToken().hash.prefix(16))
        let moment = clock()
        let count = try counted.map(JSONText.encode)
        return try await write { database in
            if let supplements, try !Register.journalHolds(supplements, database) {
                throw Fault(
                    .notFound,
                    Phrase(
                        id: "Kiriman \(supplements) yang hendak dilengkapi tidak ada.",
                        en: "There is no submission \(supplements) to supplement."))
            }
            try database.execute(
                sql: """
                    INSERT INTO handovers (id, position, station, opened_at, received_on, counted, supplements, state)
                    SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ?, ?, 'open' FROM handovers
                    """,
                arguments: [id, station, moment.milliseconds, receivedOn.description, count, supplements])
            return try Register.handover(id, in: database)
        }
    }

    private static func journalHolds(_ submission: String, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM submissions WHERE id = ?)", arguments: [submission])
            ?? false
    }

    /// A handover with its files; throws a `Fault` when there is none.
    package func handover(_ id: String) async throws -> Handover {
        try await read { try Register.handover(id, in: $0) }
    }

    static func handover(_ id: String, in database: Database) throws -> Handover {
        let row = try Row.fetchOne(database, sql: "SELECT * FROM handovers WHERE id = ?", arguments: [id])
        guard let row else {
            throw Fault(
                .notFound,
                Phrase(id: "Penyerahan \(id) tidak ada.", en: "There is no handover \(id)."))
        }
        let files = try Row.fetchAll(
            database, sql: "SELECT * FROM handover_files WHERE handover = ? ORDER BY position",
            arguments: [id])
        return try Handover(row: row, files: files.compactMap { try Handover.File(row: $0) })
    }

    /// Handovers, newest first; those of one state, or all.
    package func handovers(_ state: Handover.State? = nil, limit: Int = 200) async throws -> [Handover] {
        try await read { database in
            let ids = try String.fetchAll(
                database,
                sql: """
                    SELECT id FROM handovers WHERE ?1 IS NULL OR state = ?1 ORDER BY position DESC LIMIT ?2
                    """,
                arguments: [state?.rawValue, limit])
            return try ids.map { try Register.handover($0, in: database) }
        }
    }

    /// A station's handovers of a day at the counter, oldest first.
    package func handovers(of station: String, on day: CalendarDay) async throws -> [Handover] {
        try await read { database in
            try String.fetchAll(
                database,
                sql: "SELECT id FROM handovers WHERE station = ? AND received_on = ? ORDER BY position",
                arguments: [station, day.description]
            ).map { try Register.handover($0, in: database) }
        }
    }

    /// Keeps what a first look at a file found.
    package func keep(look: Dossier, at position: Int, of handover: String) async throws {
        let text = try JSONText.encode(look)
        try await write {
            try $0.execute(
                sql: "UPDATE handover_files SET look = ? WHERE handover = ? AND position = ?",
                arguments: [text, handover, position])
        }
    }

    /// Files that nobody has looked at yet, oldest handover first.
    package func unseenFiles() async throws -> [(handover: String, file: Handover.File)] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT f.* FROM handover_files f JOIN handovers h ON h.id = f.handover
                    WHERE f.look IS NULL AND h.state = 'open' ORDER BY h.position, f.position
                    """
            ).compactMap { row in
                try Handover.File(row: row).map { (row["handover"], $0) }
            }
        }
    }

    /// Closes a handover: in one transaction its standing files are a submission in the journal. Closing twice is once.
    /// `counted` overrides what was counted at the opening.
    package func close(_ id: String, origin: String, counted: SheetCount?) async throws -> Handover {
        let moment = clock()
        return try await write { database in
            let handover = try Register.handover(id, in: database)
            if handover.state == .closed { return handover }
            try Register.requireOpen(handover)
            let files = handover.standing.map(\.source)
            let submission = Submission(
                id: Register.submissionID(of: files), origin: origin, receivedOn: handover.receivedOn,
                files: files)
            _ = try Register.accept(submission, officer: nil, in: database, at: moment)
            let count = try (counted ?? handover.counted).map(JSONText.encode)
            try database.execute(
                sql: """
                    UPDATE handovers SET state = 'closed', submission = ?, closed_at = ?, counted = ? WHERE id = ?
                    """,
                arguments: [submission.id, moment.milliseconds, count, id])
            return try Register.handover(id, in: database)
        }
    }

    /// Gives a handover up; its bytes stay. Twice is once.
    package func discard(_ id: String) async throws {
        let moment = clock()
        try await write { database in
            let handover = try Register.handover(id, in: database)
            if handover.state == .discarded { return }
            try Register.requireOpen(handover)
            try database.execute(
                sql: "UPDATE handovers SET state = 'discarded', closed_at = ? WHERE id = ?",
                arguments: [moment.milliseconds, id])
        }
    }

    static func requireOpen(_ handover: Handover) throws {
        if handover.state == .open { return }
        throw Fault(
            .conflict,
            Phrase(
                id: "Penyerahan \(handover.id) sudah ditutup. Buka yang baru, sebagai susulan bila perlu.",
                en: "The handover \(handover.id) is closed. Open a new one, as a supplement if need be."))
    }
}
