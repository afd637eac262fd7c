internal import ArgumentParser
internal import Casework
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
        var checklist: [DossierJSON.Requirement]
        var history: [Decision]
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let id = try await register.submissionID(startingWith: submission)
            guard let standing = try await standing.dossier(id),
                let paper = standing.dossier.documents.first(where: { $0.number == document })
            else {
                throw Fault(
                    .other,
                    Phrase(
                        id: "\(id): dokumen \(document) tidak ada. Lihat `berkas dossier show \(id)`.",
                        en: "\(id): there is no document \(document). See `berkas dossier show \(id)`."))
            }
            let history = try await register.history(of: id).filter {
                $0.document == nil || $0.document == document
            }
            if options.json {
                try session.console.json(
                    Shown(
                        document: .init(paper, standing.placements[document]),
                        match: .init(standing.dossier.match),
                        checklist: standing.dossier.checklist.map(DossierJSON.Requirement.init),
                        history: history))
                return .ok
            }
            show(paper, standing, on: session.console)
            for entry in history { show(entry, on: session.console) }
            return .ok
        }
    }

    private func show(_ paper: Document, _ standing: StandingDossier, on console: Console) {
        let language = console.language
        console.result("\(paper.type ?? "?")  \(paper.pages.map(\.description).joined(separator: " "))")
        if let placement = standing.placements[paper.number] {
            let place = [placement.application, placement.requirement].compactMap(\.self)
            console.result(
                "  " + ([placement.state.words.text(in: language)] + place).joined(separator: "  ")
                    + (placement.state == .review ? "" : "  (\(placement.how.words.text(in: language)))"))
        }
        for field in paper.fields {
            let other = field.keying.other.map { " | \($0)" } ?? ""
            console.result(
                "  \(field.name): \(field.value)\(field.verified ? "" : " (?)")  [\(field.raw)\(other)]")
        }
        for candidate in standing.dossier.match.candidates {
            console.result("\n\(candidate.application)  \(Int(candidate.score * 100))%")
            for evidence in candidate.evidence {
                console.result("  \(evidence.weight < 0 ? "-" : "+") \(evidence.note.text(in: language))")
            }
        }
        let open = standing.dossier.checklist.filter {
            [.missing, .expired, .unreadable, .ask].contains($0.status)
        }
        if let application = standing.application, !open.isEmpty {
            console.result(
                Phrase(id: "\nMasih terbuka pada \(application):", en: "\nStill open for \(application):"))
            console.result(DossierReport.table(of: open, in: language))
        }
        console.result("")
    }

    private func show(_ entry: Decision, on console: Console) {
        let parts = [
            entry.decidedAt, entry.kind.words.text(in: console.language), entry.officer ?? "berkas",
            entry.rule,
            entry.application, entry.reason.map { "\"\($0)\"" },
        ]
        console.result(parts.compactMap(\.self).joined(separator: "  "))
    }
}
