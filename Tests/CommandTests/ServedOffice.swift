import Foundation
import Glibc
import Testing

/// A home with the samples' applications, served on a free port of this machine, and a station's token.
final class ServedOffice {
    let program: Program
    let token: String
    private let arguments: [String]
    private let host: String
    private(set) var port = 0
    private(set) var address = ""
    private var running: RunningProgram

    init(_ more: [String] = [], host: String = "127.0.0.1") throws {
        program = try Program.office()
        token = try program.run(["station", "add", "loket-1", "-q"]).output
            .trimmingCharacters(in: .whitespacesAndNewlines)
        arguments = more
        self.host = host
        running = try program.start(
            ["serve", "--listen", "\(host):0", "--lang", "en"] + more, errors: program.home + ".log")
        try wait()
    }

    deinit { _ = running.kill() }

    /// Until it says where it serves.
    private func wait() throws {
        for _ in 0..<300 {
            let log = (try? String(contentsOfFile: program.home + ".log", encoding: .utf8)) ?? ""
            if let found = log.firstMatch(of: /Serving at (https?:\/\/\S+:(\d+));/) {
                address = String(found.output.1).replacing("0.0.0.0", with: "127.0.0.1")
                port = Int(found.output.2) ?? 0
                return
            }
            usleep(50_000)
        }
        Issue.record("the server does not come up")
    }

    /// SIGKILL, and the same server on the same port again.
    func killAndRestart() throws {
        _ = running.kill()
        running = try program.start(
            ["serve", "--listen", "\(host):\(port)", "--lang", "en"] + arguments,
            errors: program.home + ".log")
        try wait()
    }

    /// SIGTERM; the exit code.
    func stop() throws -> Int32 {
        kill(running.process.processIdentifier, SIGTERM)
        running.process.waitUntilExit()
        return running.process.terminationReason == .exit ? running.process.terminationStatus : -1
    }

    /// Programs of the tests' virtual environment, which `make test` makes.
    static let tools =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".build-testers/bin").path
    private static var interpreter: String { tools + "/python" }

    /// Returns once the script has printed something. `arguments` begin with `-c` and the script, or with its path.
    func startPython(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.interpreter)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        #expect(!pipe.fileHandleForReading.availableData.isEmpty)
        return process
    }

    /// `arguments` begin with `-c` and the script, or with its path.
    func python(_ arguments: [String]) throws -> (status: Int32, errors: String) {
        let errors = program.home + ".py"
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        defer { try? FileManager.default.removeItem(atPath: errors) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.interpreter)
        process.arguments = arguments
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
    }
}

/// A command of the system's shell.
enum Shell {
    static func run(_ command: String) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
