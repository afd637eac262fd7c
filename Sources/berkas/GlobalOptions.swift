internal import ArgumentParser
internal import DossierModel

extension Language: ExpressibleByArgument {}
extension ReaderChoice: ExpressibleByArgument {}

/// What every command understands.
struct GlobalOptions: ParsableArguments {
    @Option(help: "The home folder (else BERKAS_HOME, else ./berkas-home).")
    var home: String?

    @Option(help: "Language of messages, id or en (else the configuration, else LANG).")
    var lang: Language?

    @Flag(help: "One JSON object a line instead of tables.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false
}

/// What commands that read files understand.
struct ReadingArguments: ParsableArguments {
    @Option(
        name: [.customShort("l"), .customLong("language")], help: "Tesseract's languages, as in ind+eng.")
    var ocrLanguages: String?

    @Option(
        help: "Who reads print: tesseract, both, or auto (both where it matters; else the configuration).")
    var readers: ReaderChoice?

    @Option(name: .shortAndLong, help: "Pages read at the same time (else one a core).")
    var jobs: Int?

    @Option(help: "Password for encrypted files; may be given several times.")
    var password: [String] = []

    @Flag(name: .customLong("no-progress-bar"), help: "No progress on standard error.")
    var noProgressBar = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is 1 or more.") }
    }
}
