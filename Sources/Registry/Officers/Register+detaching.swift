internal import DossierModel
internal import Foundation
internal import GRDB

extension Register {
    /// The wishes to detach documents of a submission that nobody has answered yet.
    package func detachRequests(of submission: String) async throws -> [Decision] {
        try await read { try Register.detachRequests(of: submission, in: $0) }
    }

    /// An officer wants an attached document taken away from its application. It stays until another officer agrees.
    package func requestDetaching(
        _ document: Int, of submission: String, officer: String, reason: String
    ) async throws {
        let moment = clock()
        try await write { database in
            let placement = try Placement.fetch(database, submission, document)
            guard let placement, placement.state == .attached else {
                throw Fault(
                    .conflict,
                    Phrase(
                        id: "Dokumen \(document) tidak sedang dilekatkan.",
                        en: "Document \(document) is not attached."))
            }
            if try Register.detachRequests(of: submission, in: database).contains(where: {
                $0.document == document
            }) {
                return
            }
            try DecisionEntry(
                kind: .requestDetach, submission: submission, document: document,
                application: placement.application, officer: officer, reason: reason
            ).append(to: database, at: moment)
        }
    }

    /// A second officer answers a wish to detach: the document waits again, or stays where it is. Whoever asked cannot
    /// agree to it, but may withdraw it.
    package func answerDetaching(
        _ document: Int, of submission: String, agreed: Bool, officer: String, reason: String? = nil
    ) async throws {
        let moment = clock()
        try await write { database in
            let request = try Register.detachRequests(of: submission, in: database).first {
                $0.document == document
            }
            guard let request else {
                throw Fault(
                    .conflict,
                    Phrase(
                        id: "Tidak ada permintaan pelepasan untuk dokumen \(document).",
                        en: "Nobody has asked to detach document \(document)."))
            }
            if agreed, request.officer == officer {
                throw Fault(
                    .conflict,
                    Phrase(
                        id: "Pelepasan harus disetujui petugas lain.",
                        en: "Another officer has to agree to the detaching."))
            }
            let before = try Placement.fetch(database, submission, document)
            let after = Placement(submission: submission, document: document, state: .review, how: .officer)
            if agreed { try after.update(in: database) }
            try DecisionEntry(
                kind: agreed ? .detach : .keepAttached, submission: submission, document: document,
                application: request.application, officer: officer, reason: reason,
                before: try agreed ? before.map(JSONText.encode) : nil,
                after: try agreed ? JSONText.encode(after) : nil, undoes: request.position
            ).append(to: database, at: moment)
        }
    }

    private static func detachRequests(of submission: String, in database: Database) throws -> [Decision] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM decisions WHERE submission = ? AND kind = 'request_detach'
                AND position NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL)
                ORDER BY position
                """,
            arguments: [submission]
        ).compactMap(Decision.init(row:))
    }
}
