internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ReviewListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Documents that wait, with the candidates.",
        discussion: "Example:\n  berkas review list")

    @OptionGroup var options: GlobalOptions

    /// A document that waits.
    private struct Waiting: Encodable {
        var submission: String
        var origin: String
        var document: Int
        var type: String?
        var pages: [String]
        var candidates: [Candidate]
    }

    func run() async throws {
        try await Session.run(options) { session in
            let waiting = try await waiting(in: session.home.openRegister())
            if options.json {
                for one in waiting { try session.console.json(one) }
                return .ok
            }
            if waiting.isEmpty {
                session.console.remark(Phrase(id: "Tidak ada yang menunggu.", en: "Nothing waits."))
                return .ok
            }
            var table = Table(
                header: session.console.language == .indonesian
                    ? ["Kiriman", "Dok.", "Jenis", "Asal", "Calon permohonan"]
                    : ["Submission", "Doc.", "Type", "Origin", "Candidates"],
                least: [4: .max], ids: [0])
            table.rows = waiting.map { one in
                [
                    one.submission, String(one.document), one.type ?? "?",
                    one.origin.split(separator: "/").last.map { String($0) } ?? one.origin,
                    one.candidates.prefix(3).map { "\($0.application) (\(Int($0.score * 100))%)" }
                        .joined(separator: "\n"),
                ]
            }
            session.console.result(table)
            return .ok
        }
    }

    private func waiting(in register: Register) async throws -> [Waiting] {
        var waiting: [Waiting] = []
        var dossier: Dossier?
        for placement in try await register.placements(in: .review) {
            if dossier?.submission.id != placement.submission {
                dossier = try await register.dossier(placement.submission)
            }
            guard let dossier,
                let document = dossier.documents.first(where: { $0.number == placement.document })
            else { continue }
            waiting.append(
                Waiting(
                    submission: placement.submission, origin: dossier.submission.origin,
                    document: document.number, type: document.type,
                    pages: document.pages.map(\.description), candidates: dossier.match.candidates))
        }
        return waiting
    }
}
