internal import Casework
internal import ArgumentParser
internal import DossierModel
internal import Station

struct StationReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Compare what a folder handed in with what the counter got, both ways.",
        discussion: """
            Example:
              berkas station reconcile /srv/pindai --server https://loket.example:8417 --token-file token

            Exit 27 when the two differ.
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var connection: StationConnection
    @Argument(help: "The folder that is watched.") var folder: String
    @Option(help: "The day at the counter, yyyy-mm-dd (else today).") var day: CalendarDay?

    func run() async throws {
        try await Session.run(options) { session in
            let place = try SpoolFolder(folder)
            return try await connection.with(session) { client in
                let day = day ?? .today
                let result = Reconciliation(
                    spool: place.records(of: day), counter: try await client.handovers(on: day))
                if options.json {
                    try session.console.json(result)
                } else {
                    session.show(result)
                }
                session.console.remark(
                    Phrase(
                        id: "\(day): \(result.handovers) penyerahan dan \(result.files) berkas cocok, "
                            + "\(result.differences.count) perbedaan.",
                        en: "\(day): \(result.handovers) handovers and \(result.files) files agree, "
                            + "\(result.differences.count) differences."))
                return result.differences.isEmpty ? .ok : .verification
            }
        }
    }
}

extension Session {
    fileprivate func show(_ result: Reconciliation) {
        if result.differences.isEmpty { return }
        let indonesian = console.language == .indonesian
        var table = Table(
            header: indonesian
                ? ["Penyerahan", "Di", "Berkas", "Apa"] : ["Handover", "Known", "File", "What"], ids: [0])
        table.rows = result.differences.map {
            [
                $0.handover,
                $0.side == .here ? (indonesian ? "spool" : "here") : (indonesian ? "server" : "there"),
                $0.file ?? "", $0.what.text(in: console.language),
            ]
        }
        console.result(table)
    }
}
