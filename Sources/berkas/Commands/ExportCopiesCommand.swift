internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

struct ExportCopiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies", abstract: "One PDF a document: for the archive, or small enough to send.",
        discussion: """
            Example:
              berkas export copies 0f3c9a2b --output arsip
              berkas export copies --profile kirim --max-bytes 1M --application 161/SIPA/XI/2026

            Profile arsip: PDF/A-2u. Pictures are the originals' own where a PDF can hold them, turned and levelled by the
            page alone; the words that were read lie invisibly on their ink.

            Profile kirim: the same within --max-bytes a file, for systems that take no more. Where the archival copy is larger,
            print is kept as a mask at full resolution over paper and pictures that are coarser, the more so the smaller the
            limit; the mask's resolution goes last. The finished copy is read again, and refused where its words cannot be
            read any more.

            A signed or digital PDF is handed out as it came, or not at all. Every file that leaves is entered in the ledger.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Argument(help: "Ids of submissions; their beginnings are enough. All where none is given.")
    var submissions: [String] = []
    @Option(help: "Only documents of this application; may be given several times.")
    var application: [String] = []
    @Option(help: "What they are for: arsip (to keep) or kirim (to send).")
    var profile = CopyProfile.arsip
    @Option(
        name: .customLong("max-bytes"), help: "Most bytes of a file to send, as in 1M or 500K (else 1M).",
        transform: ByteLimit.parsed)
    var maxBytes: ByteLimit?
    @Option(name: .shortAndLong, help: "The folder to write into (else one named as the profile).")
    var output: String?
    @Option(help: "Who takes them out (else the configuration, else the user).") var officer: String?

    func validate() throws {
        if maxBytes != nil, profile != .kirim {
            throw ValidationError(
                "--max-bytes belongs to --profile kirim: an archival copy has as many bytes as it needs.")
        }
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let vault = try session.home.openVault(of: register)
            let composition = try Composition(session, reading, text: false, of: vault)
            let desk = try composition.requiredCopyDesk(session, register)
            let folder = output ?? profile.rawValue
            let export = CopiesExport(
                session: session, register: register, vault: vault, folder: folder,
                officer: session.officer(officer), progress: ProgressLine(session, reading))
            let chosen = try await chosen(register, standing)
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch { throw Fault.system(EACCES, at: folder, doing: "membuat folder", "make the folder") }
            var status = ExitStatus.ok
            for submission in chosen {
                guard let copies = try await desk.copies(of: submission.id),
                    let dossier = try await register.dossier(submission.id)
                else { throw Fault.unread(submission.id) }
                let documents = dossier.documents.filter {
                    submission.documents?.contains($0.number) ?? true
                }
                let isWhole: Bool
                switch profile {
                case .arsip: isWhole = try await export.archival(documents, copies, of: submission.id)
                case .kirim:
                    isWhole = try await export.small(
                        documents, copies, of: dossier, (maxBytes ?? .usual).bytes,
                        composition.smallCopyDesk(session, desk))
                }
                if !isWhole { status = .partial }
            }
            return status
        }
    }

    /// Submissions, each with the numbers of the documents that are wanted of it; `nil` for all. In the order they came.
    private func chosen(
        _ register: Register, _ standing: Standing
    ) async throws -> [(id: String, documents: Set<Int>?)] {
        let filed = try await register.journal().filter { $0.state == .filed }.map(\.submission.id)
        var wanted: [String] = []
        for start in submissions { wanted.append(try await register.submissionID(startingWith: start)) }
        if let unread = wanted.first(where: { !filed.contains($0) }) {
            throw Fault.unread(unread)
        }
        let ids = wanted.isEmpty ? filed : filed.filter(wanted.contains)
        guard !application.isEmpty else { return ids.map { ($0, nil) } }
        var documents: [String: Set<Int>] = [:]
        for number in application {
            let (placements, _, _) = try await standing.application(
                try await register.requiredApplication(number))
            for placement in placements {
                documents[placement.submission, default: []].insert(placement.document)
            }
        }
        return ids.compactMap { id in documents[id].map { (id, $0) } }
    }
}
