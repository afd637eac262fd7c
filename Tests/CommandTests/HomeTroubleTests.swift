import Foundation
import Glibc
import Testing

@Suite("Trouble with the home")
struct HomeTroubleTests {
    @Test(
        "a file where the home should be: the sentence names it, exit 5",
        arguments: [["init"], ["intake"], ["applications", "list"]], ["", "/below"])
    func file(command: [String], below: String) throws {
        let program = Program()
        let path = program.home + ".file"
        try Data().write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try program.run(command + ["--home", path + below])
        #expect(outcome.status == 5 && outcome.errors.contains("\(path) is a file, not a folder"))
        #expect(outcome.errors.contains("--home"))
    }

    @Test("an intake without a home says to make one")
    func none() throws {
        let outcome = try Program().run(["intake"])
        #expect(outcome.status == 5 && outcome.errors.contains("berkas init"))
    }

    @Test("a read-only disk is called that, exit 5", .enabled(if: Program.canMount))
    func readOnly() throws {
        let outcome = try Program().run(["init"], on: "size=1m,ro")
        #expect(outcome.status == 5 && outcome.errors.contains("read-only"))
    }

    @Test(
        "a full disk is called that, once, exit 5; 16k cannot hold the register, 100k not its tables",
        .enabled(if: Program.canMount), arguments: ["16k", "100k"])
    func full(size: String) throws {
        let outcome = try Program().run(["init"], on: "size=\(size)")
        #expect(outcome.status == 5)
        #expect(outcome.errors.components(separatedBy: "the disk is full").count == 2)
    }
}
