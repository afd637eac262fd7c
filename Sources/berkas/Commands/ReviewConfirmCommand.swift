internal import ArgumentParser
internal import Casework
internal import DossierModel
internal import Registry

struct ReviewConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say to which application a document belongs.",
        discussion: "Example:\n  berkas review confirm 0f3c9a2b71d4e685 2 --to 161/SIPA/XI/2026 --as ijazah")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var which: DecisionArguments
    @Option(help: "The application's number (else where the machine proposes).") var to: String?
    @Option(name: .customLong("as"), help: "Id of the requirement.") var requirement: String?
    @Option(help: "Why, for the history.") var reason: String?

    func run() async throws {
        try await Session.run(options) { session in
            let register = try session.home.openRegister()
            let id = try await register.submissionID(startingWith: which.submission)
            let current = try await register.placements(of: id).first { $0.document == which.document }
            guard let number = to ?? current?.application else {
                throw Fault(
                    .other,
                    Phrase(
                        id: "\(id) dokumen \(which.document): sebutkan permohonannya dengan --to.",
                        en: "\(id) document \(which.document): name the application by --to."))
            }
            let record = try await register.requiredApplication(number)
            // What the machine proposed for another application does not carry over.
            let requirement = requirement ?? (number == current?.application ? current?.requirement : nil)
            if let requirement { try Catalogues(session.home).require(requirement, of: record) }
            let changed = try await register.confirm(
                which.document, of: id, to: record.number, requirement: requirement,
                officer: session.officer(which.officer), reason: reason)
            if options.json { try await session.printPlacement(of: which.document, in: id, register) }
            session.console.remark(
                changed
                    ? Phrase(
                        id: "Dokumen \(which.document) dilekatkan ke \(record.number)"
                            + (requirement.map { " sebagai \($0)." } ?? ", tanpa persyaratan (beri --as)."),
                        en: "Document \(which.document) is attached to \(record.number)"
                            + (requirement.map { " as \($0)." } ?? ", without a requirement (give --as)."))
                    : Phrase(
                        id: "Sudah di sana; tidak ada yang berubah.",
                        en: "It lies there already; nothing changed."))
            return .ok
        }
    }
}
