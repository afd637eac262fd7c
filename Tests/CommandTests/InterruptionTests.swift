import Foundation
import Glibc
import Testing

@Suite("Ctrl-C and a polite end")
struct InterruptionTests {
    private static let cases = ["05-pbg-pdf-digital", "14-bukan-siapa-siapa", "16-sebagian-rusak"]

    private static var intake: [String] {
        ["intake"] + cases.map(Program.sample) + ["--received", "2026-11-23"]
    }

    /// Waits until readers are at work; `false` when the run ended before.
    private func readers(of run: RunningProgram) -> Bool {
        while run.children.isEmpty {
            guard run.process.isRunning else { return false }
            usleep(2_000)
        }
        return true
    }

    @Test(
        "exit 130, one sentence, no reader left; the next run ends as one that nobody stopped",
        arguments: [(SIGINT, "en", "interrupted"), (SIGTERM, "id", "dihentikan")])
    func stopped(signal: Int32, language: String, word: String) throws {
        let calm = try Program.office()
        let status = try calm.run(Self.intake).status
        let program = try Program.office()
        let errors = program.home + "/errors.txt"
        let run = try program.start(Self.intake + ["--lang", language], errors: errors)
        #expect(readers(of: run))
        let children = run.children
        #expect(kill(run.process.processIdentifier, signal) == 0)
        run.process.waitUntilExit()
        #expect(run.process.terminationReason == .exit && run.process.terminationStatus == 130)
        let said = try String(contentsOfFile: errors, encoding: .utf8)
        #expect(said.contains("berkas: \(word)") && said.contains("`berkas intake`"))
        #expect(said.split(separator: "\n").count == 1)
        #expect(children.filter { !$0.isGone }.map(\.id).isEmpty)

        #expect(try program.run(["intake"] + Self.intake.dropFirst()).status == status)
        #expect(
            try program.run(["dossier", "list", "--json"]).output
                == calm.run(["dossier", "list", "--json"]).output)
    }

    @Test("Ctrl-C reaches the readers too: none dies of it")
    func readersIgnore() throws {
        let program = try Program.office()
        let run = try program.start(Self.intake, errors: "/dev/null")
        #expect(readers(of: run))
        let children = run.children
        for child in children { _ = kill(child.id, SIGINT) }
        usleep(100_000)
        let alive = Set(run.children.map(\.id))
        #expect(!run.process.isRunning || children.allSatisfy { alive.contains($0.id) })
        run.process.waitUntilExit()
        #expect(run.process.terminationReason == .exit)
        let calm = try Program.office()
        #expect(run.process.terminationStatus == (try calm.run(Self.intake).status))
        #expect(
            try program.run(["dossier", "list", "--json"]).output
                == calm.run(["dossier", "list", "--json"]).output)
    }
}
