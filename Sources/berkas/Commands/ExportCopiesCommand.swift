internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import ReaderProcess
internal import Registry

struct ExportCopiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies", abstract: "The archival copies of a submission: one PDF/A-2u a document.",
        discussion: """
            Example:
              berkas export copies 0f3c9a2b --output arsip

            Pictures are the originals' own where a PDF can hold them, turned and levelled by the page alone; the words that
            were read lie invisibly on their ink. A signed or digital PDF is handed out as it came. Every file that leaves is
            entered in the ledger.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String
    @Option(name: .shortAndLong, help: "The folder to write into.") var output: String
    @Option(help: "Who takes them out (else the configuration, else the user).") var officer: String?

    private struct Line: Encodable {
        var document: Int
        var type: String?
        var file: String?
        var copy: KeptCopy
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (register, _) = try session.standing()
            let vault = try session.home.openVault(of: register)
            let composition = try Composition(session, reading, text: false) { file in
                OpenFile(adopting: try vault.open(file.digest))
            }
            let desk = try composition.requiredCopyDesk(session, register)
            let id = try await register.submissionID(startingWith: submission)
            guard let copies = try await desk.copies(of: id), let dossier = try await register.dossier(id)
            else {
                throw Fault.unread(id)
            }
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            var failures = 0
            for document in dossier.documents {
                guard let copy = copies[document.number] else { continue }
                let file = try write(copy, document, of: id, vault, session)
                if file != nil {
                    try await register.logAccess(
                        .export, submission: id, document: document.number,
                        officer: session.officer(officer))
                }
                if file == nil { failures += 1 }
                try tell(copy, document, file, session)
            }
            return failures == 0 ? .ok : .partial
        }
    }

    /// The name of the file that was written; `nil` where there is none.
    private func write(
        _ copy: KeptCopy, _ document: Document, of id: String, _ vault: Vault, _ session: Session
    ) throws -> String? {
        guard let digest = copy.digest else { return nil }
        let number = document.number < 10 ? "0\(document.number)" : "\(document.number)"
        let name = "\(id)-\(number)-\(document.type ?? "lain").pdf"
        let descriptor =
            copy.state == .original
            ? try vault.open(digest) : try Vault.open(path: CopyStore(session.home).path(of: digest))
        let source = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try PrintedFile(path: output + "/" + name, replaces: false).write(
            [UInt8](source.readToEnd() ?? Data()))
        return name
    }

    private func tell(
        _ copy: KeptCopy, _ document: Document, _ file: String?, _ session: Session
    ) throws {
        if options.json {
            try session.console.json(
                Line(document: document.number, type: document.type, file: file, copy: copy))
            return
        }
        let reason = copy.reason ?? copy.pages.compactMap(\.reencoded).first
        let note = reason.map { Phrase(id: " (\($0.id))", en: " (\($0.en))") } ?? Phrase(id: "", en: "")
        session.console.remark(
            Phrase(
                id: file.map { "\($0): \(copy.byteCount) bita\(note.id)" }
                    ?? "Dokumen \(document.number): tidak ada salinan\(note.id)",
                en: file.map { "\($0): \(copy.byteCount) bytes\(note.en)" }
                    ?? "Document \(document.number): no copy\(note.en)"))
    }
}
