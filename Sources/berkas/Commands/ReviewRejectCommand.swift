internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ReviewRejectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Say that a document belongs to none of the applications.",
        discussion: "Example:\n  berkas review reject 0f3c9a2b71d4e685 2 --reason \"milik orang lain\"")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var which: DecisionArguments
    @Option(help: "Why, for the history.") var reason: String

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason must not be empty.") }
    }

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let id = try await register.submissionID(startingWith: which.submission)
            let changed = try await register.reject(
                which.document, of: id, officer: session.officer(which.officer), reason: reason)
            if options.json { try await session.printPlacement(of: which.document, in: id, register) }
            session.console.remark(
                changed
                    ? Phrase(
                        id: "Dokumen \(which.document) ditolak: bukan milik permohonan mana pun.",
                        en: "Document \(which.document) is rejected: it belongs to no application.")
                    : Phrase(
                        id: "Sudah demikian; tidak ada yang berubah.",
                        en: "It is so already; nothing changed."))
            return .ok
        }
    }
}
