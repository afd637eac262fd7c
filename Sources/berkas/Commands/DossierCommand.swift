internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Registry

struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "What was made of a submission.",
        discussion: "Example:\n  berkas dossier list\n  berkas dossier show 0f3c9a2b71d4e685 --json",
        subcommands: [DossierListCommand.self, DossierShowCommand.self, DossierWhyCommand.self])
}

struct DossierListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every submission and how far it has come.",
        discussion: """
            Example:
              berkas dossier list

            With --json: every filed dossier, one a line, in the order they came in.
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let entries = try await register.journal()
            if options.json {
                for entry in entries where entry.state == .filed {
                    guard let dossier = try await standing.dossier(entry.submission.id) else { continue }
                    try session.console.json(DossierJSON(dossier))
                }
                return .ok
            }
            var table = Table(
                header: session.console.language == .indonesian
                    ? ["Kiriman", "Asal", "Berkas", "Keadaan"] : ["Submission", "Origin", "Files", "State"],
                ids: [0])
            table.rows = entries.map {
                [
                    $0.submission.id, $0.submission.origin, String($0.submission.files.count),
                    $0.state.words.text(in: session.console.language)
                        + ($0.lastError.map { ": " + $0.text(in: session.console.language) } ?? ""),
                ]
            }
            session.console.result(table)
            return .ok
        }
    }
}

struct DossierShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A dossier: documents, checklist and findings.",
        discussion:
            "Example:\n  berkas dossier show 0f3c9a2b71d4e685\n\nThe ids are those of `berkas dossier list`.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let id = try await register.submissionID(startingWith: submission)
            guard let dossier = try await standing.dossier(id) else {
                session.console.complain(
                    Phrase(
                        id: "\(id): belum dibaca. Lihat `berkas dossier why \(id)`.",
                        en: "\(id): is not read yet. See `berkas dossier why \(id)`."))
                return .other
            }
            if options.json {
                try session.console.json(DossierJSON(dossier))
            } else {
                DossierReport(standing: dossier, console: session.console).show()
            }
            return .ok
        }
    }
}

extension Register {
    /// The one submission whose id begins so.
    func submissionID(startingWith start: String) async throws -> String {
        let ids = try await journal().map(\.submission.id).filter { !start.isEmpty && $0.hasPrefix(start) }
        if ids.count == 1 { return ids[0] }
        throw Fault(
            .other,
            Phrase(
                id: "\(start): \(ids.isEmpty ? "kiriman ini tidak ada" : "lebih dari satu kiriman cocok"). "
                    + "Lihat `berkas dossier list`.",
                en: "\(start): \(ids.isEmpty ? "there is no such submission" : "several submissions fit"). "
                    + "See `berkas dossier list`."))
    }
}
