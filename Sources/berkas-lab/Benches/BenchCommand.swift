internal import Foundation

/// `berkas-lab measure angles | orientation | reading | matching`: benches with known truth.
struct BenchCommand {
    var options: [String: String]

    /// Options of every bench by name.
    static let benches: [String: [String]] = [
        "angles": ["--seed", "--sheets", "--output", "--input", "--verbose"],
        "orientation": ["--seed", "--count", "--read", "--verbose"],
        "reading": [
            "--seed", "--sheets", "--only", "--readers", "--models", "--ocrmypdf", "--kept", "--pages",
            "--verbose",
        ],
        "matching": ["--seed", "--count", "--sets"],
    ]

    func run(_ name: String) async throws {
        switch name {
        case "angles": try angles()
        case "orientation":
            var bench = try OrientationBench(
                seed: UInt64(try number("--seed", 2026)), readsUnsure: options["--read"] == "yes",
                isVerbose: options["--verbose"] == "yes")
            print(try bench.run(count: try number("--count", 1_000)))
        case "reading":
            let bench = try ReadingBench(
                seed: UInt64(try number("--seed", 2026)), readers: try ReadPages.choice(options),
                models: options["--models"] ?? ReadPages.models, ocrmypdf: options["--ocrmypdf"],
                kept: options["--kept"], pages: options["--pages"], isVerbose: options["--verbose"] == "yes")
            print(try bench.run(sheets: try number("--sheets", 6), only: options["--only"]))
        case "matching":
            var bench = MatchingBench(
                seed: UInt64(try number("--seed", 1)), count: try number("--count", 1_000_000),
                sets: try number("--sets", 5_000))
            print(try await bench.run())
        default: throw WritingError("there is no bench \(name)")
        }
    }

    private func angles() throws {
        var bench = try AngleBench()
        let isVerbose = options["--verbose"] == "yes"
        if let input = options["--input"] {
            for url in try files(below: URL(fileURLWithPath: input)) {
                try bench.measure(TurnedPage(at: url), isVerbose: isVerbose)
            }
        } else {
            let scans = URL(fileURLWithPath: "../shared/devset/scans")
            let isPresent = FileManager.default.fileExists(atPath: scans.path)
            let pages = TurnedPages(
                seed: UInt64(try number("--seed", 2026)), sheets: try number("--sheets", 12),
                scans: isPresent ? scans : nil)
            try pages.forEach { page in
                if let output = options["--output"] { try write(page, below: output) }
                try bench.measure(page, isVerbose: isVerbose)
            }
        }
        print(bench.table())
    }

    private func write(_ page: TurnedPage, below output: String) throws {
        let url = URL(fileURLWithPath: output).appendingPathComponent(page.path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(try PNGWriter(dpi: page.dpi ?? 72).bytes(page.raster)).write(to: url)
    }

    /// Every picture below a folder, in the order of their names.
    private func files(below folder: URL) throws -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "png" }
            .sorted { $0.path < $1.path }
    }

    func number(_ name: String, _ standard: Int) throws -> Int {
        guard let text = options[name] else { return standard }
        guard let value = Int(text), value >= 0 else { throw WritingError("\(name) \(text) is no number") }
        return value
    }
}
