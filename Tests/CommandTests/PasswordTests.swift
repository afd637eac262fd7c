import Foundation
import Testing

@Suite("Passwords")
struct PasswordTests {
    @Test(
        "check: none and a wrong one are exit 8 and say so, the right one opens, also behind a wrong one",
        arguments: [
            ([], 8, "protected by a password"), (["salah"], 8, "password is wrong"),
            (["rahasia"], 0, "2 pages"),
            (["salah", "rahasia"], 0, "2 pages"),
        ])
    func check(passwords: [String], status: Int32, words: String) throws {
        let given = passwords.flatMap { ["--password", $0] }
        let outcome = try Program().run(["check", Program.locked] + given)
        #expect(outcome.status == status && outcome.output.contains(words), "\(outcome.output)")
        #expect(outcome.output.contains("Encrypted"))
    }

    @Test("intake keeps what it cannot open, and opens it when the password comes; the history tells")
    func intake() throws {
        let program = try Program.office()
        #expect(try program.run(["intake", Program.locked]).status == 8)
        #expect(try program.dossier().files.map(\.refused) == ["encrypted"])
        #expect(try program.run(["intake", Program.locked, "--password", "salah"]).status == 8)
        #expect(try program.dossier().files.map(\.refused) == ["wrongPassword"])
        #expect(try program.run(["intake", Program.locked, "--password", "rahasia"]).status == 21)
        let dossier = try program.dossier()
        #expect(dossier.files.map(\.pages) == [2] && dossier.documents.count == 2)
        let kinds = try program.history(dossier.submission.id, 1).map(\.kind)
        #expect(kinds == ["accept", "read", "reopen", "read", "reopen", "read"])
        let again = try program.run(["intake", Program.locked, "--password", "rahasia"])
        #expect(again.status == 0 && again.errors.contains("nothing changed"))
    }

    @Test("no password is kept anywhere in the home")
    func forgotten() throws {
        let program = try Program.office()
        // Nothing in the sample says this word, as it says the right one.
        let word = "kataYangTidakAda"
        let given = ["--password", word, "--password", "rahasia"]
        #expect(try program.run(["intake", Program.locked] + given).status == 21)
        for name in try FileManager.default.subpathsOfDirectory(atPath: program.home) {
            guard let bytes = FileManager.default.contents(atPath: program.home + "/" + name) else {
                continue
            }
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name)")
        }
    }
}
