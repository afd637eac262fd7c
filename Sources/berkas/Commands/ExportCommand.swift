internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Hand documents on to other systems.",
        discussion: """
            Example:
              berkas export --profile kirim --max-bytes 1M
              berkas export rows --output export-2026-11-24

            Without one of the words below: copies.
            """,
        subcommands: [ExportRowsCommand.self, ExportCopiesCommand.self],
        defaultSubcommand: ExportCopiesCommand.self)
}

struct ExportRowsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "One row a requirement with its document, and the files beside them.",
        discussion: """
            Example:
              berkas export rows --output export-2026-11-24
              berkas export rows --application 161/SIPA/XI/2026 --output one

            Writes rows.csv, rows.json (one object a line) and files/ in the shape of SiCantik's table persyaratan. Files are
            the originals, bit for bit; `halaman` says which pages of them are the document. Every file that leaves is
            entered in the ledger.
            """)

    @OptionGroup var options: GlobalOptions
    @Option(help: "Only this application; may be given several times.") var application: [String] = []
    @Option(name: .shortAndLong, help: "The folder to write, which must not be there yet.") var output: String
    @Option(help: "Who takes them out (else the configuration, else the user).") var officer: String?

    func run() async throws {
        try await Session.run(options) { session in
            let (register, standing) = try session.standing()
            let vault = try session.home.openVault(of: register)
            if FileManager.default.fileExists(atPath: output) {
                throw Fault(
                    .access,
                    Phrase(
                        id: "\(output) sudah ada. Pilih nama lain; yang lama tidak ditimpa.",
                        en: "\(output) exists. Choose another name; nothing is overwritten."))
            }
            var records: [ApplicationRecord] = []
            for number in application { records.append(try await register.requiredApplication(number)) }
            if application.isEmpty { records = try await register.applications() }
            var rows: [RequirementRow] = []
            var count = 0
            for record in records {
                let (some, files) = try await standing.rows(of: record)
                rows += some
                for file in files {
                    try await register.logAccess(
                        .export, submission: file.submission, document: file.document,
                        officer: session.officer(officer))
                    try copy(file, from: vault)
                    count += 1
                }
            }
            try write(rows, session.console)
            session.console.remark(
                Phrase(
                    id: "\(output): \(rows.count) baris dari \(records.count) permohonan, \(count) berkas.",
                    en: "\(output): \(rows.count) rows of \(records.count) applications, \(count) files."))
            return .ok
        }
    }

    /// The bytes as they were handed in, verified on their way out.
    private func copy(_ file: Standing.ExportedFile, from vault: Vault) throws {
        let path = output + "/" + file.path
        try folder((path as NSString).deletingLastPathComponent)
        let source = FileHandle(fileDescriptor: try vault.open(file.digest), closeOnDealloc: true)
        try PrintedFile(path: path, replaces: false).write([UInt8](source.readToEnd() ?? Data()))
    }

    private func write(_ rows: [RequirementRow], _ console: Console) throws {
        try folder(output)
        let csv =
            ([RequirementRow.columns.joined(separator: ",")] + rows.map(\.csv)).joined(separator: "\r\n")
            + "\r\n"
        try PrintedFile(path: output + "/rows.csv", replaces: false).write(Array(csv.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = try rows.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
        try PrintedFile(path: output + "/rows.json", replaces: false).write(Array(json.utf8))
        if options.json { for row in rows { try console.json(row) } }
    }

    private func folder(_ path: String) throws {
        do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch
        {
            throw Fault.system(EACCES, at: path, doing: "membuat folder", "make the folder")
        }
    }
}
