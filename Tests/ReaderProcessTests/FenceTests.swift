import DossierModel
import Foundation
import Glibc
import Testing

@Suite("What is not possible inside a reader") struct FenceTests {
    /// Runs the reader's own probe behind the decoder's fence: what it said, and how it ended.
    private func probe(
        _ what: [String], limits: ReaderLimits = ReaderLimits()
    ) throws -> (said: String, status: Int32, signalled: Bool) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Workshop.reader)
        let limits = String(decoding: try JSONEncoder().encode(limits), as: UTF8.self)
        process.arguments = ["probe", String(getpid()), limits] + what
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

    @Test("A file of ours cannot be read", arguments: ["vault/object", "keys/receipt.key"])
    func reading(name: String) throws {
        let workshop = try Workshop()
        let path = workshop.path(name)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try workshop.write([1], name)
        #expect(try probe(["read", path]).said == "errno \(EACCES)")
    }

    @Test("Fonts, their configuration and Tesseract's data can be read")
    func readable() throws {
        let needed = [
            "/etc/fonts/fonts.conf", "/usr/share/poppler",
            "/usr/share/tesseract-ocr/5/tessdata/ind.traineddata",
        ]
        for path in needed where FileManager.default.fileExists(atPath: path) {
            #expect(try probe(["read", path]).said == "allowed", "\(path)")
        }
    }

    @Test("Nothing can be written, cut or removed")
    func writing() throws {
        let workshop = try Workshop()
        try workshop.write([1], "file")
        for what in ["write", "truncate", "unlink"] {
            #expect(try probe([what, workshop.path("file")]).said == "errno \(EPERM)", "\(what)")
        }
        #expect(try probe(["write", workshop.path("new")]).said == "errno \(EPERM)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: workshop.path("file"))) == Data([1]))
    }

    @Test("No socket, no signal, no process", arguments: [["socket"], ["signal"], ["spawn", "/bin/true"]])
    func outside(what: [String]) throws {
        #expect(try probe(what).said == "errno \(EPERM)")
    }

    @Test("Another program ends the process")
    func exec() throws {
        let end = try probe(["exec", "/bin/true"])
        #expect(end.signalled)
        #expect(end.status == SIGSYS)
    }

    @Test("More memory than allowed ends the process, and says that it was memory")
    func memory() throws {
        let end = try probe(["allocate"], limits: ReaderLimits(addressSpace: 2 << 30))
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
            "-c", "\"$0\" probe $$ \"$1\" loop </dev/null & echo $!; wait", Workshop.reader, limits,
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
