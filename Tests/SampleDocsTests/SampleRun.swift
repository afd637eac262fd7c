import Foundation

/// All sample dossiers taken in once by the program itself, in a home of their own.
struct SampleRun: Sendable {
    /// Dossiers as `--json` prints them, by the name of their folder.
    let dossiers: [String: JSON]
    /// What the program said on standard error.
    let errors: String

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The one run that all tests look at.
    static let shared = Result { try SampleRun() }

    /// Names of the cases, by their expectations.
    static let cases: [String] =
        ((try? FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "SampleDocs/expected").path(percentEncoded: false))) ?? [])
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

    private init() throws {
        let home = FileManager.default.temporaryDirectory.appending(
            path: "berkas-samples-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let program = Program(home: home.path(percentEncoded: false))
        _ = try program.run(["init", "-q"])
        _ = try program.run(["applications", "import", "SampleDocs/applications.csv", "-q"])
        let (output, errors) = try program.run([
            "intake", "--json", "--received", "2026-11-23", "--lang", "en", "SampleDocs/dossiers",
        ])
        var dossiers: [String: JSON] = [:]
        for line in output.split(separator: "\n") where line.hasPrefix("{") {
            let dossier = try JSONDecoder().decode(JSON.self, from: Data(line.utf8))
            guard let origin = dossier["submission"]["origin"].text else { continue }
            dossiers[URL(filePath: origin).lastPathComponent] = dossier
        }
        self.dossiers = dossiers
        self.errors = errors
    }

    /// The truth about a case, written by the lab that drew it.
    static func truth(_ name: String) throws -> JSON {
        try JSONDecoder().decode(
            JSON.self, from: Data(contentsOf: root.appending(path: "SampleDocs/expected/\(name).json")))
    }
}

/// The built program, beside the test bundle.
private struct Program {
    let home: String

    func run(_ arguments: [String]) throws -> (output: String, errors: String) {
        let process = Process()
        let beside =
            Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
            ?? URL(filePath: CommandLine.arguments[0])
        process.executableURL = beside.deletingLastPathComponent().appending(path: "berkas")
        process.arguments = arguments
        process.currentDirectoryURL = SampleRun.root
        process.environment = ["BERKAS_HOME": home, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        let output = Pipe()
        let errors = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        _ = FileManager.default.createFile(atPath: errors.path(percentEncoded: false), contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            String(decoding: bytes, as: UTF8.self), (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        )
    }
}
