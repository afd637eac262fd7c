import Foundation
import Testing

/// The built program, beside the test bundle, run with a home of its own.
final class Program {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    let home = NSTemporaryDirectory() + "berkas-command-" + UUID().uuidString

    deinit { try? FileManager.default.removeItem(atPath: home) }

    private static var executable: URL {
        Bundle.allBundles.map(\.bundleURL.path).first { $0.hasSuffix(".xctest") }
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent() }.flatMap { $0 as URL? }?
            .appendingPathComponent("berkas")
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("berkas")
    }

    /// - Parameter file: where standard output goes and stays; the outcome has none then.
    func run(
        _ arguments: [String], environment: [String: String] = [:], output file: String? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = ["BERKAS_HOME": home, "LANG": "C", "PATH": "/usr/bin:/bin"]
            .merging(environment) { $1 }
        let output = file ?? home + ".out"
        let errors = home + ".err"
        for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        defer {
            for path in [errors] + (file == nil ? [output] : []) {
                try? FileManager.default.removeItem(atPath: path)
            }
        }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: file == nil ? try String(contentsOfFile: output, encoding: .utf8) : "",
            errors: try String(contentsOfFile: errors, encoding: .utf8))
    }

    func write(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let path = home + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }
}
