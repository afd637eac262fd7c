internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Foundation
internal import Registry

struct VerifyCopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Hold a submission's archival copies against the originals, page by page.",
        discussion: """
            Example:
              berkas verify copy 0f3c9a2b
              berkas verify copy 0f3c9a2b --difference beda

            Every picture in a copy is decoded and compared with the original's pixels; every page is rendered as a viewer
            shows it and compared by its ink. --difference writes a picture of each page: what is the same grey, what the
            copy lacks red, what it adds blue.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var reading: ReadingArguments
    @Argument(help: "Id of the submission; its beginning is enough.") var submission: String
    @Option(help: "A folder for pictures of the differences.") var difference: String?

    func run() async throws {
        try await Session.run(options) { session in
            let (register, _) = try session.standing()
            let vault = try session.home.openVault(of: register)
            let composition = try Composition(session, reading, text: false, of: vault)
            let desk = try composition.requiredCopyDesk(session, register)
            let id = try await register.submissionID(startingWith: submission)
            if let difference {
                try FileManager.default.createDirectory(
                    atPath: difference, withIntermediateDirectories: true)
            }
            let sink: CopyDesk.DifferenceSink? = difference.map { folder in
                { document, page, png in
                    try PrintedFile(path: "\(folder)/\(id)-\(document)-\(page).png", replaces: false).write(
                        png)
                }
            }
            guard let verdicts = try await desk.inspect(id, original: vault.verifies, difference: sink) else {
                throw Fault.unread(id)
            }
            for verdict in verdicts { try tell(verdict, session) }
            return verdicts.allSatisfy(\.isGood) ? .ok : .verification
        }
    }

    private func tell(_ verdict: CopyVerdict, _ session: Session) throws {
        if options.json { return try session.console.json(verdict) }
        let pixels = verdict.pages.count { $0.proof.basis == .pixels }
        let found =
            switch verdict.state {
            case .sound:
                Phrase(
                    id: "utuh; halaman: \(verdict.pages.count), sama persis titik demi titik: \(pixels)",
                    en: "sound; pages: \(verdict.pages.count), the same pixel by pixel: \(pixels)")
            case .differs: differing(verdict)
            case .altered:
                Phrase(
                    id: "berkasnya berubah sejak dibuat. Hapus, lalu `berkas export copies` membuatnya lagi",
                    en:
                        "its file has changed since it was made. Remove it; `berkas export copies` makes it again"
                )
            case .missing:
                Phrase(
                    id: "hilang. `berkas export copies` membuatnya lagi",
                    en: "gone. `berkas export copies` makes it again")
            case .stale:
                Phrase(
                    id: "berkas permohonan berubah sejak dibuat; `berkas export copies` membuat yang baru",
                    en: "the dossier has changed since; `berkas export copies` makes a new one")
            case .original: Phrase(id: "berkas asli, utuh", en: "the original itself, as it was")
            case .none:
                Phrase(
                    id: "tidak ada salinan; aslinya disimpan", en: "there is no copy; the original is kept")
            }
        let name = verdict.type ?? "-"
        session.console.result(
            Phrase(
                id: "Dokumen \(verdict.document) (\(name)): \(found.id).",
                en: "Document \(verdict.document) (\(name)): \(found.en)."))
    }

    private func differing(_ verdict: CopyVerdict) -> Phrase {
        let pages = verdict.pages.enumerated().filter { !$0.element.proof.isSound }
            .map { "\($0.offset + 1)" }.joined(separator: ", ")
        return Phrase(
            id: "BERBEDA dari aslinya, halaman \(pages). Lihat dengan --difference FOLDER",
            en: "DIFFERS from the original, page \(pages). Look at it with --difference FOLDER")
    }
}
