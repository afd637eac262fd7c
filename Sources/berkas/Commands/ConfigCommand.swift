internal import ArgumentParser
internal import DossierModel
internal import ReaderProcess
internal import Registry

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "The settings.",
        discussion: "Example:\n  berkas config explain",
        subcommands: [ConfigExplainCommand.self])
}

struct ConfigExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Every setting, its value, and where the value comes from.",
        discussion: "Example:\n  BERKAS_JOBS=2 berkas config explain")

    @OptionGroup var options: GlobalOptions

    private struct Line: Encodable {
        var key: String
        var value: String
        var origin: String
    }

    /// Not a setting, but what `readers` can do depends on it.
    private func secondReader(_ session: Session) -> Line {
        let isGiven = session.environment["BERKAS_MODELS"].map { !$0.isEmpty } ?? false
        let absent =
            session.console.language == .indonesian
            ? "tidak terpasang: Tesseract membaca sendiri" : "not installed: Tesseract reads alone"
        return Line(
            key: "second_reader", value: ReaderPool.locateModels() ?? absent,
            origin: isGiven ? "BERKAS_MODELS" : "found")
    }

    func run() async throws {
        try await Session.run(options) { session in
            let home = Line(
                key: "home", value: session.home.folder,
                origin: options.home != nil
                    ? "--home" : session.environment["BERKAS_HOME"] != nil ? "BERKAS_HOME" : "default")
            let lines =
                [home]
                + Setting.allCases.map {
                    $0 == .language && options.lang != nil
                        ? Line(key: $0.rawValue, value: session.console.language.rawValue, origin: "--lang")
                        : Line(
                            key: $0.rawValue,
                            value: $0.isSecret && !session.settings[$0].isEmpty
                                ? "•••" : session.settings[$0],
                            origin: session.settings.values[$0]?.origin ?? "")
                }
                + [secondReader(session)]
            if options.json {
                for line in lines { try session.console.json(line) }
                return .ok
            }
            var table = Table(
                header: session.console.language == .indonesian
                    ? ["Kunci", "Nilai", "Asal"] : ["Key", "Value", "Origin"])
            table.rows = lines.map { [$0.key, $0.value, $0.origin] }
            session.console.result(table)
            return .ok
        }
    }
}
