internal import DocumentImaging
internal import Foundation

/// `berkas-lab`: draws sample dossiers with known truth, and pages to measure with.
@main
struct LabCommand {
    static let usage = """
        berkas-lab draw --output FOLDER [--seed N] [--only CASE]
            Draws the sample dossiers, applications.csv and expected/*.json.
        berkas-lab pages --count N --output FOLDER
            Draws N clean A4 pages as PNG, JPEG and TIFF by turns, for measuring.
        berkas-lab decode FILE…
            Decodes every page and nothing else, and says how many there were: the floor of `make bench`.
        berkas-lab measure FILE…
            Says what is measured on every page, a line each with tabs between: for setting thresholds.
        berkas-lab keep FILE…
            Says what keeping every two-tone page takes as JBIG2 and as T.6, in bytes and milliseconds.

        """

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("berkas-lab: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        if arguments.first == "decode" {
            print("pages \(try DecodeAlone().pages(of: Array(arguments.dropFirst())))")
            return
        }
        if arguments.first == "measure" {
            let measured = try MeasuredPages()
            print(MeasuredPages.heading)
            for path in arguments.dropFirst() { try measured.report(path) }
            return
        }
        if arguments.first == "keep" {
            var kept = KeptPages()
            print(KeptPages.heading)
            for path in arguments.dropFirst() { try kept.report(path) }
            print(kept.summary)
            return
        }
        guard let command = arguments.first, ["draw", "pages"].contains(command) else {
            FileHandle.standardError.write(Data(usage.utf8))
            exit(2)
        }
        let options = try options(arguments.dropFirst(), of: command)
        guard let output = options["--output"] else { throw WritingError("--output FOLDER is missing") }
        let folder = URL(fileURLWithPath: output)
        if command == "draw" {
            try draw(into: folder, seed: try number(options, "--seed", 2026), only: options["--only"])
        } else {
            try BenchPages(folder: folder).write(count: try number(options, "--count", 6))
        }
    }

    private static func options(_ words: ArraySlice<String>, of command: String) throws -> [String: String] {
        let known = command == "draw" ? ["--output", "--seed", "--only"] : ["--output", "--count"]
        var options: [String: String] = [:]
        var rest = words
        while let name = rest.popFirst() {
            guard known.contains(name), let value = rest.popFirst() else {
                throw WritingError("unknown option, or one without value: \(name)")
            }
            options[name] = value
        }
        return options
    }

    private static func number(_ options: [String: String], _ name: String, _ standard: Int) throws -> Int {
        guard let text = options[name] else { return standard }
        guard let value = Int(text), value >= 0 else { throw WritingError("\(name) \(text) is no number") }
        return value
    }

    private static func draw(into folder: URL, seed: Int, only: String?) throws {
        let book = Casebook()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(ApplicationTable(book.cast).csv.utf8).write(
            to: folder.appendingPathComponent("applications.csv"))
        let cases = try book.cases().filter { only == nil || $0.name == only }
        guard !cases.isEmpty else { throw WritingError("there is no case \(only ?? "")") }
        for sample in cases.sorted(by: { $0.name < $1.name }) {
            try DossierPress(output: folder, seed: UInt64(seed)).press(sample)
            print(sample.name)
        }
    }
}
