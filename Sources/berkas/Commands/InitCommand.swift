internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Registry

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a home: settings, register and vault in one folder.",
        discussion: "Example:\n  berkas init --home ~/office\n\nRunning it again changes nothing.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            var made = try session.home.initialise(configuration: Setting.example)
            if try await enterKey(session) { made = true }
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

    /// The first key of a home that has none. Where its file was lost, that is not mended by a new one in silence.
    private func enterKey(_ session: Session) async throws -> Bool {
        let register = try session.home.openRegister()
        if try await !register.ledgerKeys().isEmpty { return false }
        let key =
            FileManager.default.fileExists(atPath: session.keyPath)
            ? try session.signingKey()
            : try SigningKey.create(at: session.keyPath, outside: session.home.folder)
        try await register.enterKey(key)
        session.console.remark(
            Phrase(
                id:
                    "\(session.keyPath): kunci penanda tangan \(key.id). Buat cadangannya, terpisah dari data.",
                en: "\(session.keyPath): the signing key \(key.id). Back it up, apart from the data."))
        return true
    }
}
