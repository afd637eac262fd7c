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

    deinit {
        for path in [home, home + ".key"] { try? FileManager.default.removeItem(atPath: path) }
    }

    private static var executable: URL {
        Bundle.allBundles.map(\.bundleURL.path).first { $0.hasSuffix(".xctest") }
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent() }.flatMap { $0 as URL? }?
            .appendingPathComponent("berkas")
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("berkas")
    }

    /// Path of the built program, for scripts of the shell.
    static var path: String { executable.path }

    /// SampleDocs of this package.
    static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("SampleDocs").path

    /// True when a file system of a test's own can be mounted.
    static let canMount: Bool = {
        let probe = Process()
        probe.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        probe.arguments = ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        probe.standardError = FileHandle.nullDevice
        guard (try? probe.run()) != nil else { return false }
        probe.waitUntilExit()
        return probe.terminationStatus == 0
    }()

    /// - Parameter file: where standard output goes and stays; the outcome has none then.
    func run(
        _ arguments: [String], environment: [String: String] = [:], output file: String? = nil
    ) throws -> Outcome {
        try run(Self.executable, arguments, environment, output: file)
    }

    /// With the home on a file system of its own that only this command sees; `options` as for `mount -o`.
    func run(_ arguments: [String], on options: String) throws -> Outcome {
        try run(script: "exec \"$0\" \"$@\"", arguments, on: options)
    }

    /// A script of the shell, in which `$0` is the program.
    func run(script: String, _ arguments: [String] = [], on options: String) throws -> Outcome {
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let mount = "mount -t tmpfs -o \(options) tmpfs \"$BERKAS_HOME\" || exit\n"
        return try run(
            URL(fileURLWithPath: "/usr/bin/unshare"),
            ["-m", "sh", "-c", mount + script, Self.executable.path] + arguments, [:])
    }

    /// Starts a command and does not wait; what it prints is dropped, what it says goes to `errors`.
    func start(_ arguments: [String], errors: String = "/dev/null") throws -> RunningProgram {
        let process = process(Self.executable, arguments, [:])
        process.standardOutput = FileHandle.nullDevice
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        return RunningProgram(process: process)
    }

    private func process(
        _ executable: URL, _ arguments: [String], _ environment: [String: String]
    ) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ["BERKAS_HOME": home, "LANG": "C", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
            .merging(environment) { $1 }
        return process
    }

    private func run(
        _ executable: URL, _ arguments: [String], _ environment: [String: String], output file: String? = nil
    ) throws -> Outcome {
        let process = process(executable, arguments, environment)
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
        let path = home + "/" + name
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }
}
