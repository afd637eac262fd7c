internal import ArgumentParser
internal import DossierModel
internal import Registry

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a home: settings, register and vault in one folder.",
        discussion: "Example:\n  berkas init --home ~/office\n\nRunning it again changes nothing.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let made = try session.home.initialise(configuration: Setting.example)
            session.console.remark(
                made
                    ? Phrase(
                        id: "\(session.home.folder): siap dipakai.", en: "\(session.home.folder): ready.")
                    : Phrase(
                        id: "\(session.home.folder): sudah ada, tidak ada yang diubah.",
                        en: "\(session.home.folder): is there already, nothing changed."))
            return .ok
        }
    }
}
