internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ReviewShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "A document with its fields, the candidates with their evidence, and its history.",
        discussion: "Example:\n  berkas review show 0f3c9a2b71d4e685 2")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String
    @Argument(help: "Number of the document.") var document: Int

    private struct Shown: Encodable {
        var document: DossierJSON.Paper
        var match: DossierJSON.Outcome
        var history: [Decision]
    }

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let id = try await register.submissionID(startingWith: submission)
            guard let dossier = try await register.dossier(id),
                let paper = dossier.documents.first(where: { $0.number == document })
            else {
                throw Fault(
                    .other,
                    Phrase(
                        id: "\(id): dokumen \(document) tidak ada. Lihat `berkas review list`.",
                        en: "\(id): there is no document \(document). See `berkas review list`."))
            }
            let history = try await register.history(of: id).filter {
                $0.document == nil || $0.document == document
            }
            if options.json {
                try session.console.json(
                    Shown(document: .init(paper), match: .init(dossier.match), history: history))
                return .ok
            }
            show(paper, dossier.match, history, on: session.console)
            return .ok
        }
    }

    private func show(_ paper: Document, _ match: Match, _ history: [Decision], on console: Console) {
        console.result("\(paper.type ?? "?")  \(paper.pages.map(\.description).joined(separator: " "))")
        for field in paper.fields {
            console.result("  \(field.name): \(field.value)\(field.verified ? "" : " (?)")  [\(field.raw)]")
        }
        for candidate in match.candidates {
            console.result("\(candidate.application)  \(Int(candidate.score * 100))%")
            for evidence in candidate.evidence {
                console.result(
                    "  \(evidence.weight < 0 ? "-" : "+") \(evidence.note.text(in: console.language))")
            }
        }
        for entry in history {
            let who = entry.officer ?? "berkas"
            console.result(
                "\(entry.decidedAt)  \(entry.kind.rawValue)  \(who)  \(entry.application ?? "")"
                    + (entry.reason.map { "  \"\($0)\"" } ?? ""))
        }
    }
}
