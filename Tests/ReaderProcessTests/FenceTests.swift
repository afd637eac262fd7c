import DossierModel
import Foundation
import Glibc
import Testing

@Suite("What is not possible inside a reader") struct FenceTests {
    /// Runs the reader's own probe behind a role's fence: what it said, and how it ended.
    private func probe(
        _ what: [String], in role: String = "decode", limits: ReaderLimits = ReaderLimits()
    ) throws -> (said: String, status: Int32, signalled: Bool) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Workshop.reader)
        let limits = String(decoding: try JSONEncoder().encode(limits), as: UTF8.self)
        process.arguments = ["probe", String(getpid()), limits, role] + what
        process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (
            said.trimmingCharacters(in: .whitespacesAndNewlines), process.terminationStatus,
            process.terminationReason == .uncaughtSignal
        )
    }

    private static let roles = ["decode", "recognise", "depict", "draw"]

    @Test("A file of ours cannot be read", arguments: ["vault/object", "keys/receipt.key"], roles)
    func reading(name: String, role: String) throws {
        let workshop = try Workshop()
        let path = workshop.path(name)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try workshop.write([1], name)
        #expect(try probe(["read", path], in: role).said == "errno \(EACCES)")
    }

    @Test(
        "Each role reads what its libraries need, and not what another's do",
        arguments: [
            ("/etc/fonts/fonts.conf", ["decode", "draw"]), ("/usr/share/poppler", ["decode"]),
            // What a recogniser needs it has loaded before its fence closes.
            ("/usr/share/tesseract-ocr/5/tessdata/ind.traineddata", []),
        ])
    func readable(path: String, by readers: [String]) throws {
        for role in FenceTests.roles {
            let expected = readers.contains(role) ? "allowed" : "errno \(EACCES)"
            #expect(try probe(["read", path], in: role).said == expected, "\(role)")
        }
    }

    @Test("Nothing can be written, cut or removed", arguments: roles)
    func writing(role: String) throws {
        let workshop = try Workshop()
        try workshop.write([1], "file")
        for what in ["write", "truncate", "unlink"] {
            #expect(try probe([what, workshop.path("file")], in: role).said == "errno \(EPERM)", "\(what)")
        }
        #expect(try probe(["write", workshop.path("new")], in: role).said == "errno \(EPERM)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: workshop.path("file"))) == Data([1]))
    }

    @Test(
        "No socket, no signal, no process",
        arguments: [["socket"], ["signal"], ["spawn", "/bin/true"]], roles)
    func outside(what: [String], role: String) throws {
        #expect(try probe(what, in: role).said == "errno \(EPERM)")
    }

    @Test("Another program ends the process", arguments: roles)
    func exec(role: String) throws {
        let end = try probe(["exec", "/bin/true"], in: role)
        #expect(end.signalled)
        #expect(end.status == SIGSYS)
    }

    @Test("8 GB of memory end the process, and it says that it was memory", arguments: roles)
    func memory(role: String) throws {
        let end = try probe(["allocate", String(8 << 30)], in: role)
        #expect(end.signalled)
        #expect(end.said.contains("allocate"))
        #expect(!end.said.contains("allowed"))
    }

    @Test("A memory file may hold one page, and not more")
    func memoryFile() throws {
        let limits = ReaderLimits(pixels: 1_000_000)
        #expect(try probe(["memory-file", "3000000"], limits: limits).said == "allowed")
        #expect(try probe(["memory-file", "3000001"], limits: limits).said == "errno \(EFBIG)")
    }

    @Test("An endless loop ends by its processor time")
    func loop() throws {
        let end = try probe(["loop"], limits: ReaderLimits(decodingSeconds: 1))
        #expect(end.signalled)
        // The soft limit's signal, or the hard limit's a second later where the first is ignored.
        #expect([SIGXCPU, SIGKILL].contains(end.status))
    }

    @Test("When the parent is killed, the reader goes with it")
    func parentKilled() async throws {
        let limits = String(decoding: try JSONEncoder().encode(ReaderLimits()), as: UTF8.self)
        let parent = Process()
        parent.executableURL = URL(fileURLWithPath: "/bin/sh")
        parent.arguments = [
            "-c", "\"$0\" probe $$ \"$1\" decode loop </dev/null & echo $!; wait", Workshop.reader, limits,
        ]
        let output = Pipe()
        parent.standardOutput = output
        try parent.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let child = try #require(pid_t(line.trimmingCharacters(in: .whitespacesAndNewlines)))
        // Until the child is tied to its parent and loops, its fence is not closed.
        while try !isFenced(child) { try await Task.sleep(for: .milliseconds(10)) }
        kill(parent.processIdentifier, SIGKILL)
        parent.waitUntilExit()
        for _ in 0..<1000 where isRunning(child) { try await Task.sleep(for: .milliseconds(10)) }
        #expect(!isRunning(child))
    }

    private func isFenced(_ child: pid_t) throws -> Bool {
        let status = try String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)
        return status.contains("Seccomp:\t2")
    }

    private func isRunning(_ child: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8) else {
            return false
        }
        return !status.contains("State:\tZ")
    }
}
