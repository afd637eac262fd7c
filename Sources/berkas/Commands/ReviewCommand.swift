internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "What waits for an officer, and the officer's decisions.",
        discussion: """
            Example:
              berkas review list
              berkas review why 0f3c9a2b71d4e685
              berkas review confirm 0f3c9a2b71d4e685 2 --to 161/SIPA/XI/2026 --as ijazah
              berkas review undo 0f3c9a2b71d4e685 2
              berkas review override 0f3c9a2b71d4e685 MissingRequirement --reason "menyusul, disposisi kepala"
            """,
        subcommands: [
            ReviewListCommand.self, ReviewShowCommand.self, ReviewWhyCommand.self, ReviewConfirmCommand.self,
            ReviewRejectCommand.self,
            ReviewUndoCommand.self, ReviewOverrideCommand.self, ReviewReplayCommand.self,
            ReviewLabelsCommand.self,
        ])
}

/// Which document, and who decides.
struct DecisionArguments: ParsableArguments {
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String
    @Argument(help: "Number of the document.") var document: Int
    @Option(help: "Who decides (else the configuration, else the user).") var officer: String?
}

extension Session {
    /// With `--json`: where a document lies after the decision.
    func printPlacement(of document: Int, in submission: String, _ register: Register) async throws {
        for placement in try await register.placements(of: submission) where placement.document == document {
            try console.json(placement)
        }
    }
}
