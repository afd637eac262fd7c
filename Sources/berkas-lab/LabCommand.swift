internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// `berkas-lab`: draws sample dossiers with known truth, and pages to measure with.
@main
struct LabCommand {
    static let usage = """
        berkas-lab draw --output FOLDER [--seed N] [--only CASE]
            Draws the sample dossiers, applications.csv and expected/*.json.
        berkas-lab draw --output FOLDER --count N [--seed S] [--wear light|medium|heavy]
            Draws N random dossiers instead, of all permit types by turns, with the truth about them and a register that
            holds namesakes, twins and other spellings beside whom they belong to. Seeds up to 999 are for tuning, those
            from 1000 on for judging: nothing may have been changed for what was seen of them.
        berkas-lab score [--kept FOLDER] [--models FOLDER] [--readers tesseract|both|auto] [--pictures FOLDER]
            [--damage PERCENT] FOLDER…
            Reads drawn dossiers as the program does, holds what it understood against the truth, and prints every error's
            share with the upper bound of its 95 % interval, by wear. With --pictures: the worst cases as pictures.
            Readings are kept in --kept (.build/readings), so that a change of rules is scored in seconds; where reading
            itself has changed, raise the version in ReadingKeep.swift or delete the folder. With --damage so many letters of 100
            are misread and half as many words lost after reading: whether stated confidence holds where much is told wrongly.
        berkas-lab pages --count N --output FOLDER
            Draws N clean A4 pages as PNG, JPEG and TIFF by turns, for measuring.
        berkas-lab long --count N --output FOLDER
            Draws one TIFF and one PDF of the same N two-tone letters, for the memory that long files take.
        berkas-lab decode FILE…
            Decodes every page and nothing else, and says how many there were: the floor of `make bench`.
        berkas-lab measure FILE…
            Says what is measured on every page, a line each with tabs between: for setting thresholds.
        berkas-lab keep FILE…
            Says what keeping every two-tone page takes as JBIG2 and as T.6, in bytes and milliseconds.
        berkas-lab layers FILE…
            Says what every page takes as a small copy, in bytes at each step of the ladder.
        berkas-lab measure angles [--seed N] [--sheets N] [--output FOLDER | --input FOLDER] [--verbose yes]
            Turns drawn pages, and the scans of ../shared/devset, by known angles and says how exactly they are
            found. Pages are written to --output, for other estimators, or taken from --input.
        berkas-lab measure orientation [--count N] [--seed N] [--read yes] [--verbose yes]
            Draws N pages of all kinds, clean and worn, lying all four ways, and says how often the way is told;
            with --read, pages that are not sure are settled by their words.
        berkas-lab measure reading [--seed N] [--sheets N] [--only KIND] [--readers tesseract|both|auto]
            [--models FOLDER] [--ocrmypdf PROGRAM] [--kept FOLDER] [--pages FOLDER] [--verbose yes]
            Draws N sheets of every kind, clean and worn, and says how many characters are read wrong, beside plain
            Tesseract and, where it is given, OCRmyPDF, whose answers are kept in --kept (.build/reading).
            Read by --readers (auto), of which the second has its models in --models (.build-models).
            With --pages the drawn pages are kept as PNG.
        berkas-lab measure matching [--count N] [--sets N] [--seed N]
            Fills a register with N applications (1,000,000) and holds drawn field sets (5,000), their identifiers damaged
            at random, against it: how many are attached to a stranger, whether the estimated error is the real one, and
            what a match costs.
        berkas-lab read --readers tesseract|both|auto [--models FOLDER] [--pictures FOLDER] FILE…
            Reads every page, with what it cost, by which readers and why, and the text. With a folder: keeps each page
            in grey as it was scanned and as it is read.
        berkas-lab strips --count N [--seed S] [--models FOLDER] [--output FOLDER]
            Draws N worn identifiers, dates and amounts, reads them, and says how often the readers are wrong,
            each alone and both alike. With a folder: keeps the drawn pages.
        berkas-lab worn --count N [--seed S] [--models FOLDER] [--only WEAR] [--words yes]
            Draws N papers at each of several wears, and says what each choice of readers reads of them. With
            --words: lists the words that both readers have read, and which of them is right.

        """

    static func main() async {
        do {
            try await run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("berkas-lab: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) async throws {
        if arguments.first == "decode" {
            print("pages \(try DecodeAlone().pages(of: Array(arguments.dropFirst())))")
            return
        }
        if arguments.first == "measure", let name = arguments.dropFirst().first,
            let known = BenchCommand.benches[name]
        {
            let options = try options(arguments.dropFirst(2), known: known, files: false).options
            return try await BenchCommand(options: options).run(name)
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
        if arguments.first == "layers" {
            print(LayeredPages.heading)
            for path in arguments.dropFirst() { try LayeredPages().report(path) }
            return
        }
        guard let command = arguments.first, let known = options[command] else {
            FileHandle.standardError.write(Data(usage.utf8))
            exit(2)
        }
        let (options, files) = try options(
            arguments.dropFirst(), known: known, files: command == "read" || command == "score")
        if command == "read" {
            let pages = try ReadPages(
                readers: try ReadPages.choice(options), models: options["--models"] ?? ReadPages.models,
                pictures: options["--pictures"].map { URL(fileURLWithPath: $0) })
            for path in files { try pages.report(path) }
            return
        }
        if command == "score" { return try await score(files, options) }
        if command == "worn" {
            let pages = try WornPages(
                models: options["--models"] ?? ReadPages.models,
                seed: UInt64(try number(options, "--seed", 2026)))
            let (count, only) = (try number(options, "--count", 4), options["--only"])
            if options["--words"] == nil {
                try pages.run(count: count, only: only)
            } else {
                try pages.listWords(count: count, only: only)
            }
            return
        }
        if command == "strips" {
            try StripRun(
                models: options["--models"] ?? ReadPages.models,
                seed: UInt64(try number(options, "--seed", 2026)),
                pictures: options["--output"].map { URL(fileURLWithPath: $0) }
            ).run(count: try number(options, "--count", 600))
            return
        }
        guard let output = options["--output"] else { throw WritingError("--output FOLDER is missing") }
        let folder = URL(fileURLWithPath: output)
        if command == "draw", options["--count"] != nil {
            try drawDeck(into: folder, options)
        } else if command == "draw" {
            guard options["--wear"] == nil else { throw WritingError("--wear goes with --count") }
            try draw(into: folder, seed: try number(options, "--seed", 2026), only: options["--only"])
        } else if command == "long" {
            try BenchPages(folder: folder).writeLong(count: try number(options, "--count", 1_000))
        } else {
            try BenchPages(folder: folder).write(count: try number(options, "--count", 6))
        }
    }

    /// Of each command.
    private static let options = [
        "draw": ["--output", "--seed", "--only", "--count", "--wear"], "pages": ["--output", "--count"],
        "long": ["--output", "--count"],
        "score": ["--kept", "--models", "--readers", "--pictures", "--damage"],
        "read": ["--readers", "--models", "--pictures"],
        "strips": ["--count", "--seed", "--models", "--output"],
        "worn": ["--count", "--seed", "--models", "--only", "--words"],
    ]

    private static func options(
        _ words: ArraySlice<String>, known: [String], files: Bool
    ) throws -> (options: [String: String], files: [String]) {
        var options: [String: String] = [:]
        var rest = words
        while let name = rest.popFirst() {
            if files, !name.hasPrefix("--") { return (options, [name] + rest) }
            guard known.contains(name), let value = rest.popFirst() else {
                throw WritingError("unknown option, or one without value: \(name)")
            }
            options[name] = value
        }
        return (options, [])
    }

    static func number(_ options: [String: String], _ name: String, _ standard: Int) throws -> Int {
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
