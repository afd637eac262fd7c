import Foundation
import Glibc
import Testing

@Suite("Work")
struct WorkTests {
    /// A journal with one submission whose bytes are safe and which nobody has read.
    private func left() throws -> (Program, id: String) {
        let program = try Program.office()
        let outcome = try program.run(["intake", Program.digital, "--later", "--lang", "en"])
        #expect(outcome.status == 0 && outcome.errors.contains("1 submissions are safe"))
        let list = try program.run(["dossier", "list", "--lang", "en"]).output
        #expect(list.contains("to be read"))
        let id = try #require(list.firstMatch(of: /[0-9a-f]{16}/)).output
        return (program, String(id))
    }

    @Test("`work --once` reads and files what is due, and then has nothing to do")
    func once() throws {
        let (program, id) = try left()
        let before = try program.run(["dossier", "why", id, "--lang", "en"])
        #expect(before.status == 0 && before.output.contains("Waits for its turn"))
        #expect(before.output.contains("No worker is running"))
        #expect(try program.run(["work", "--once"]).status == 0)
        let shown = try program.run(["dossier", "show", id, "--json"])
        #expect(shown.status == 0 && shown.output.contains("\"documents\":[{"))
        #expect(try program.run(["work", "--once"]).status == 0)
        let why = try program.run(["dossier", "why", id, "--json"])
        #expect(
            why.output.contains("\"waitsFor\":\"officer\"") || why.output.contains("\"waitsFor\":\"papers\"")
                || why.output.contains("\"waitsFor\":\"nothing\""))
    }

    @Test("a worker takes up what comes, says that it is there, and ends politely on SIGTERM")
    func lasting() throws {
        let (program, id) = try left()
        let worker = try program.start(["work"])
        defer { _ = worker.kill() }
        var filed = false
        for _ in 0..<600 where !filed {
            usleep(100_000)
            filed = try program.run(["dossier", "show", id]).status == 0
        }
        #expect(filed)
        kill(worker.process.processIdentifier, SIGTERM)
        worker.process.waitUntilExit()
        #expect(worker.process.terminationReason == .exit && worker.process.terminationStatus == 0)
    }
}
