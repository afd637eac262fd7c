internal import ArgumentParser
internal import DossierModel
internal import Station

struct StationWatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Hand in whatever scanners and copiers write into a folder.",
        discussion: """
            Example:
              berkas station watch /srv/pindai --server https://loket.example:8417 --token-file token

            A file is one dossier, a folder of files is one. A file is taken when its content is whole, however slowly it is
            written. A folder with berkas.json ({"sheets": 12, "duplex": true}) is closed when so much has arrived; one
            without it, when all is sent and it has rested. What is handed in lies in done/DAY then, what needs a person in
            held, with the reason beside it. Goes on where it was after any cut.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var connection: StationConnection
    @Argument(help: "The folder.") var folder: String
    @Flag(help: "Hand in what is there, and end.") var once = false
    @Option(help: "Seconds a folder without a count rests before it is closed.") var settle = 60.0
    @Option(help: "Seconds a file may stay partial before it is put aside.") var giveUp = 3600.0

    func run() async throws {
        try await Session.run(options) { session in
            let place = try SpoolFolder(folder)
            return try await connection.with(session, patience: 5) { client in
                let spool = Spool(place, client, terms: .init(settle: settle, giveUp: giveUp)) {
                    session.console.remark($0)
                }
                guard let lock = place.lock() else { return session.busy(folder) }
                defer { lock.release() }
                if once { return try await spool.pass() == 0 ? .ok : .incomplete }
                let error = StationFailure()
                try await Termination.cancelling {
                    do {
                        while true {
                            _ = try await spool.pass()
                            try await Task.sleep(for: .seconds(1))
                        }
                    } catch let refused as StationError { await error.keep(refused) }
                }
                if let refused = await error.kept { throw refused }
                return .ok
            }
        }
    }
}

/// What ended the watch from within.
private actor StationFailure {
    private(set) var kept: StationError?

    func keep(_ error: StationError) { kept = error }
}

extension Session {
    func busy(_ folder: String) -> ExitStatus {
        console.complain(
            Phrase(
                id: "\(folder): sudah diawasi program lain. Hentikan yang itu dahulu.",
                en: "\(folder): another program watches it already. End that one first."))
        return .other
    }
}
