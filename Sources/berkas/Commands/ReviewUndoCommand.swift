internal import Casework
internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ReviewUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back an officer's last decision; the history keeps both.",
        discussion: "Example:\n  berkas review undo 0f3c9a2b71d4e685 2")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var which: DecisionArguments
    @Option(help: "Why, for the history.") var reason: String?

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let id = try await register.submissionID(startingWith: which.submission)
            let now = try await register.undo(
                which.document, of: id, officer: session.officer(which.officer), reason: reason)
            if options.json { try session.console.json(now) }
            session.console.remark(
                Phrase(
                    id: "Dibatalkan. Dokumen \(which.document) sekarang: \(now.state.words.id)"
                        + "\(now.application.map { " ke \($0)" } ?? "").",
                    en: "Taken back. Document \(which.document) is now: \(now.state.words.en)"
                        + "\(now.application.map { " to \($0)" } ?? "")."))
            return .ok
        }
    }
}
