internal import ArgumentParser
internal import DossierModel

struct ExitCodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exit-codes", abstract: "How commands end: the table of exit codes.",
        discussion: "Example:\n  berkas exit-codes --lang id\n\nThe numbers are OCRmyPDF's where it has one.")

    @OptionGroup var options: GlobalOptions

    private struct Line: Encodable {
        var code: Int32
        var meaning: String
    }

    func run() async throws {
        try await Session.run(options) { session in
            let console = session.console
            if options.json {
                for status in ExitStatus.allCases {
                    try console.json(
                        Line(code: status.rawValue, meaning: status.words.text(in: console.language)))
                }
                return .ok
            }
            var table = Table(
                header: console.language == .indonesian ? ["Kode", "Arti"] : ["Code", "Meaning"])
            table.rows = ExitStatus.allCases.map {
                [String($0.rawValue), $0.words.text(in: console.language)]
            }
            console.result(table)
            return .ok
        }
    }
}
