internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Intake
internal import ReaderProcess
internal import Registry

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look at files without keeping anything.",
        discussion: """
            Example:
              berkas check scan.pdf photo.jpg
              berkas check --read scan.pdf

            Without --read nothing is recognised (fast); with it documents are told apart and applications looked up.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Flag(help: "Read the text too: documents, fields, checklist.") var read = false
    @Argument(help: "Files and folders.") var paths: [String]

    func run() async throws {
        try await Session.run(options) { session in
            var found: [HandedIn] = []
            var refused = 0
            for path in paths {
                let (inside, refusals) = HandedIn.find(path)
                found += inside
                refused += refusals.count
                for refusal in refusals {
                    session.console.complain(
                        Phrase(
                            id: "\(refusal.path): \(refusal.message.id).",
                            en: "\(refusal.path): \(refusal.message.en)."))
                }
            }
            let dossiers = try await dossiers(of: found, session)
            for dossier in dossiers {
                if options.json {
                    try session.console.json(DossierJSON(StandingDossier(dossier: dossier)))
                } else {
                    show(dossier, on: session.console)
                }
            }
            let status = IntakeSummary(
                dossiers: dossiers.map { StandingDossier(dossier: $0) }, language: session.console.language
            ).status
            if refused > 0 { return dossiers.isEmpty ? .input : .partial }
            return !read && (status == .review || status == .incomplete) ? .ok : status
        }
    }

    private func dossiers(of found: [HandedIn], _ session: Session) async throws -> [Dossier] {
        var submissions: [Submission] = []
        var paths: [Digest: String] = [:]
        for handedIn in found {
            let files = try handedIn.entries.map { entry in
                let (digest, count) = try Vault.measure(path: entry.path)
                paths[digest] = entry.path
                return SourceFile(digest: digest, name: entry.name, byteCount: count)
            }
            submissions.append(
                Submission(
                    id: Register.submissionID(of: files), origin: handedIn.origin, receivedOn: .today,
                    files: files))
        }
        let places = paths
        let composition = try Composition(session, reading, text: read) { file in
            try CheckCommand.open(places[file.digest] ?? file.name)
        }
        // Looking needs no home; with one, `--read` knows its applications.
        let register: any ApplicationRegister =
            read && FileManager.default.fileExists(atPath: session.home.registerPath)
            ? try session.home.openRegister() : NoApplications()
        let line = ProgressLine(session, reading)
        defer { line.end() }
        var dossiers: [Dossier] = []
        for submission in submissions {
            dossiers.append(
                try await composition.dossier(of: submission, register: register) { line.show($0) })
        }
        return dossiers
    }

    private static func open(_ path: String) throws -> OpenFile {
        OpenFile(adopting: try Vault.open(path: path))
    }

    private func show(_ dossier: Dossier, on console: Console) {
        for file in dossier.files {
            switch file.outcome {
            case .read(let facts):
                console.result(
                    Phrase(
                        id: "\(file.source.name): \(facts.format.rawValue), \(facts.pageCount) halaman",
                        en: "\(file.source.name): \(facts.format.rawValue), \(facts.pageCount) pages"))
            case .refused(let defect):
                console.result(
                    Phrase(
                        id: "\(file.source.name): tidak terbaca, \(defect.kind.words.id) (\(defect.detail))",
                        en: "\(file.source.name): cannot be read, \(defect.kind.words.en) (\(defect.detail))")
                )
            }
        }
        let report = DossierReport(standing: StandingDossier(dossier: dossier), console: console)
        if read { report.show() } else { report.showFindings() }
    }
}

/// The register where there is no home: knows nobody, keeps nothing.
struct NoApplications: ApplicationRegister {
    func applications(sharing keys: [SharedKey]) async throws -> KeyHolders { KeyHolders([]) }
    func file(_ dossier: Dossier) async throws {}
    func submissions(holding digest: Digest, except: String) async throws -> [String] { [] }
}
