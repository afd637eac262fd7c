package import DossierModel
internal import GRDB

extension Register {
    /// A submission of which documents lie with applications: what a matching can be held against.
    package struct Settled: Hashable, Sendable {
        package var submission: String
        /// Applications with which an officer put documents, each once.
        package var byOfficers: [String]
        /// The same of the machine, where no officer moved them.
        package var byMachine: [String]
    }

    /// Oldest first.
    package func settled() async throws -> [Settled] {
        try await read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT DISTINCT p.submission, p.application, p.how, s.position
                    FROM placements p JOIN submissions s ON s.id = p.submission
                    WHERE p.state = 'attached' AND p.application IS NOT NULL
                    ORDER BY s.position, p.application
                    """)
            var settled: [Settled] = []
            while let row = try rows.next() {
                let submission: String = row["submission"]
                if settled.last?.submission != submission {
                    settled.append(Settled(submission: submission, byOfficers: [], byMachine: []))
                }
                let last = settled.count - 1
                if row["how"] == "officer" {
                    settled[last].byOfficers.append(row["application"])
                } else {
                    settled[last].byMachine.append(row["application"])
                }
            }
            return settled
        }
    }

    /// The dossier as the machine read it, before any officer's correction; `nil` when none is filed.
    package func firstReading(_ submission: String) async throws -> Dossier? {
        try await read { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT revision, body FROM dossiers WHERE submission = ? ORDER BY revision LIMIT 1",
                arguments: [submission])
            guard let row else { return nil }
            return try DossierRows.dossier(
                row["body"], of: submission, revision: row["revision"], in: database)
        }
    }
}
