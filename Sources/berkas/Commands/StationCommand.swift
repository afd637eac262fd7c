internal import ArgumentParser
internal import DossierModel
internal import Foundation
internal import Registry

struct StationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "station", abstract: "Scanning stations: who may hand papers in over the network.",
        discussion: """
            Example:
              berkas station add loket-1
              berkas station list
              berkas station upload ktp.pdf --server https://loket.example:8417 --token-file token
              berkas station watch /srv/pindai --server https://loket.example:8417 --token-file token
            """,
        subcommands: [
            StationAddCommand.self, StationListCommand.self, StationRevokeCommand.self,
            StationUploadCommand.self,
            StationWatchCommand.self, StationReconcileCommand.self, StationScanCommand.self,
        ])
}

struct StationAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let a station in; its token is shown this once.",
        discussion: "Example:\n  berkas station add loket-1")

    struct Added: Encodable {
        var station: String
        var name: String
        var token: String
    }

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The station's name.") var name: String

    func run() async throws {
        try await Session.run(options) { session in
            let (station, token) = try await session.home.openRegister().addStation(name)
            if options.json {
                try session.console.json(Added(station: station.id, name: name, token: token.text))
            } else {
                session.console.result(token.text)
                session.console.remark(
                    Phrase(
                        id: "Simpan token \(name) ini sekarang; tidak dapat ditampilkan lagi.",
                        en: "Keep this token of \(name) now; it cannot be shown again."))
            }
            return .ok
        }
    }
}

struct StationListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every station.", discussion: "Example:\n  berkas station list")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Session.run(options) { session in
            let stations = try await session.home.openRegister().stations()
            if options.json {
                for station in stations { try session.console.json(station) }
                return .ok
            }
            let indonesian = session.console.language == .indonesian
            var table = Table(
                header: indonesian ? ["Stasiun", "Nama", "Keadaan"] : ["Station", "Name", "State"], ids: [0])
            table.rows = stations.map {
                [
                    $0.id, $0.name,
                    $0.revokedAt == nil
                        ? (indonesian ? "boleh menyerahkan" : "may hand in")
                        : (indonesian ? "dicabut" : "revoked"),
                ]
            }
            session.console.result(table)
            return .ok
        }
    }
}

struct StationRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Shut a station out; its papers stay.",
        discussion: "Example:\n  berkas station revoke loket-1")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id or name of the station.") var station: String

    func run() async throws {
        try await Session.run(options) { session in
            let changed = try await session.home.openRegister().revokeStation(station)
            session.console.remark(
                changed
                    ? Phrase(id: "\(station): tokennya dicabut.", en: "\(station): its token is revoked.")
                    : Phrase(
                        id: "\(station): sudah dicabut; tidak ada yang berubah.",
                        en: "\(station): was revoked before; nothing changed."))
            return .ok
        }
    }
}
