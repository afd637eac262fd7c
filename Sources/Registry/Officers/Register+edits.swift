package import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// The dossier of a submission with the number of its revision; `nil` when none is filed.
    package func revision(of submission: String) async throws -> Int? {
        try await read { try Register.revision(of: submission, in: $0) }
    }

    static func revision(of submission: String, in database: Database) throws -> Int? {
        try Int.fetchOne(
            database, sql: "SELECT MAX(revision) FROM dossiers WHERE submission = ?", arguments: [submission])
    }

    /// An officer corrects what was read or how it was parted: a new revision, and both in the history. Originals are
    /// never touched. Returns `false` when nothing changes.
    ///
    /// Documents whose pages change have to wait for an officer: who gives an attached one other pages detaches it first.
    /// - Parameters:
    ///   - revision: the one the officer looked at; throws a `Fault(.conflict)` when there is a later one.
    ///   - document: the document that the officer worked on.
    @discardableResult
    package func edit(
        _ submission: String, document: Int, revision: Int, kind: Decision.Kind, officer: String,
        reason: String? = nil, _ change: @escaping @Sendable (inout Dossier) throws -> Void
    ) async throws -> Bool {
        let moment = clock()
        return try await write { database in
            let (former, latest) = try Register.standing(submission, in: database)
            if latest != revision { throw Register.outdated }
            var dossier = former
            try change(&dossier)
            let placements = try Register.placements(of: submission, in: database)
            let before = DossierEdit(of: former, against: dossier, placements: placements)
            let arranged = DossierEdit(of: dossier, against: former, placements: placements)
            if before.isEmpty, arranged.isEmpty { return false }
            try Register.rearrange(before, arranged, of: submission, in: database)
            let after = DossierEdit(
                of: dossier, against: former,
                placements: try Register.placements(of: submission, in: database))
            try Register.insert(dossier, revision: latest + 1, in: database)
            try DecisionEntry(
                kind: kind, submission: submission, document: document, officer: officer, reason: reason,
                before: try JSONText.encode(before), after: try JSONText.encode(after)
            ).append(to: database, at: moment)
            return true
        }
    }

    /// Takes an edit back: what stood before stands again in a new revision. Throws a `Fault(.conflict)` when something
    /// was done to the documents since.
    static func revert(
        _ edit: DossierEdit, to before: DossierEdit, of submission: String, in database: Database
    )
        throws
    {
        var (dossier, latest) = try standing(submission, in: database)
        let placements = try placements(of: submission, in: database)
        guard edit.placements.allSatisfy(placements.contains), before.replace(edit, in: &dossier) else {
            throw Fault(
                .conflict,
                Phrase(
                    id: "Dokumen ini sudah diubah lagi sesudahnya. Batalkan perubahan itu dahulu.",
                    en: "These documents were changed since. Take that back first."))
        }
        for placement in edit.placements { try placement.delete(in: database) }
        for placement in before.placements { try placement.insert(into: database) }
        try insert(dossier, revision: latest + 1, in: database)
    }

    /// Documents that are new wait for an officer; those that are gone have no place any more.
    private static func rearrange(
        _ before: DossierEdit, _ after: DossierEdit, of submission: String, in database: Database
    ) throws {
        for former in before.documents {
            let now = after.documents.first { $0.number == former.number }
            if now?.regions == former.regions { continue }
            let placement = try Placement.fetch(database, submission, former.number)
            if let placement, placement.state != .review {
                throw Fault(
                    .conflict,
                    Phrase(
                        id: "Dokumen \(former.number) sudah diputuskan. Batalkan atau lepaskan dahulu.",
                        en: "Document \(former.number) is decided. Undo or detach it first."))
            }
            if now == nil { try placement?.delete(in: database) }
        }
        for document in after.documents
        where !before.documents.contains(where: { $0.number == document.number }) {
            try Placement(submission: submission, document: document.number, state: .review, how: .officer)
                .insert(into: database)
        }
    }

    private static func standing(_ submission: String, in database: Database) throws -> (Dossier, Int) {
        guard let found = try Register.latest(of: submission, in: database) else {
            throw Fault(
                .notFound,
                Phrase(
                    id: "Kiriman \(submission) belum dibaca.", en: "The submission \(submission) is not read."
                ))
        }
        return found
    }

    private static func placements(of submission: String, in database: Database) throws -> [Placement] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM placements WHERE submission = ?", arguments: [submission]
        ).map(Placement.init(row:))
    }

    private static let outdated = Fault(
        .conflict,
        Phrase(
            id: "Berkas ini baru saja diubah orang lain. Muat ulang, lalu ulangi.",
            en: "Somebody else has just changed this dossier. Load it again and repeat."))
}
