internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

struct DossierWhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "What a submission waits for.",
        discussion: "Example:\n  berkas dossier why 0f3c9a2b71d4e685")

    /// What `--json` prints.
    struct Answer: Encodable {
        var submission: String
        /// `reader`, `rest`, `turn`, `filing`, `officer`, `papers` or `nothing`.
        var waitsFor: String
        var sentences: [Phrase]
    }

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let id = try await register.submissionID(startingWith: submission)
            var (kind, sentences) = Reason.of(try await register.waiting(id) ?? .nothing)
            if kind == "nothing", let dossier = try await standing.dossier(id) {
                (kind, sentences) = Reason.of(dossier)
            }
            for page in try await register.quarantined(in: id) { sentences.append(Reason.of(page)) }
            if options.json {
                try session.console.json(Answer(submission: id, waitsFor: kind, sentences: sentences))
            } else {
                for sentence in sentences { session.console.result(sentence) }
            }
            return .ok
        }
    }
}
