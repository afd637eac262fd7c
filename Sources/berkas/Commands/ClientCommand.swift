internal import ArgumentParser
internal import DossierModel
internal import Registry

struct ClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client", abstract: "Programs of other systems: who may ask over the API.",
        discussion:
            "Example:\n  berkas client add sicantik --scope import --scope export\n  berkas client list",
        subcommands: [ClientAddCommand.self, ClientListCommand.self, ClientRevokeCommand.self])
}

extension APIClient.Scope: ExpressibleByArgument {}

struct ClientAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let a program in; its token is shown this once.",
        discussion: "Example:\n  berkas client add sicantik --scope import --scope export")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The client's name.") var name: String
    @Option(help: "import, read, export or metrics; may be given several times.") var scope: [APIClient.Scope]

    func validate() throws {
        if scope.isEmpty { throw ValidationError("Give at least one --scope.") }
    }

    private struct Added: Encodable {
        var client: String
        var token: String
    }

    func run() async throws {
        try await Session.run(options) { session in
            let (client, token) = try await session.home.openRegister().addClient(
                name, scopes: scope, by: session.officer(nil))
            if options.json {
                try session.console.json(Added(client: client.id, token: token.text))
            } else {
                session.console.result(token.text)
            }
            session.console.remark(
                Phrase(
                    id: "Simpan token \(name) ini sekarang; tidak dapat ditampilkan lagi.",
                    en: "Keep this token of \(name) now; it cannot be shown again."))
            return .ok
        }
    }
}

struct ClientListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every client.", discussion: "Example:\n  berkas client list")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let clients = try await session.home.openRegister().clients()
            if options.json {
                for client in clients { try session.console.json(client) }
                return .ok
            }
            let indonesian = session.console.language == .indonesian
            var table = Table(
                header: indonesian
                    ? ["Klien", "Nama", "Hak", "Keadaan"] : ["Client", "Name", "Scopes", "State"], ids: [0])
            table.rows = clients.map {
                [
                    $0.id, $0.name, $0.scopes.map(\.rawValue).joined(separator: " "),
                    $0.revokedAt == nil
                        ? (indonesian ? "berlaku" : "open") : (indonesian ? "dicabut" : "revoked"),
                ]
            }
            session.console.result(table)
            return .ok
        }
    }
}

struct ClientRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Shut a program out.",
        discussion: "Example:\n  berkas client revoke sicantik")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id or name of the client.") var client: String

    func run() async throws {
        try await Session.run(options) { session in
            let changed = try await session.home.openRegister().revokeClient(client, by: session.officer(nil))
            session.console.remark(
                changed
                    ? Phrase(id: "\(client): tokennya dicabut.", en: "\(client): its token is revoked.")
                    : Phrase(
                        id: "\(client): sudah dicabut; tidak ada yang berubah.",
                        en: "\(client): was revoked before; nothing changed."))
            return .ok
        }
    }
}
