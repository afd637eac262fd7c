import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
    @Test("init twice is once")
    func initialise() throws {
        let program = Program()
        #expect(try program.run(["init"]).status == 0)
        let again = try program.run(["init", "--lang", "id"])
        #expect(again.status == 0 && again.errors.contains("tidak ada yang diubah"))
    }

    @Test("no home: a sentence that says what to do, and exit 5")
    func noHome() throws {
        let outcome = try Program().run(["applications", "list"])
        #expect(outcome.status == 5 && outcome.errors.contains("berkas init"))
    }

    @Test("an unknown variable of the environment is an error, a known one overrides")
    func environment() throws {
        let program = Program()
        #expect(try program.run(["init"]).status == 0)
        #expect(try program.run(["config", "explain"], environment: ["BERKAS_JBOS": "1"]).status == 9)
        let outcome = try program.run(
            ["config", "explain", "--json"], environment: ["BERKAS_JOBS": "3"])
        #expect(outcome.output.contains(#"{"key":"jobs","origin":"BERKAS_JOBS","value":"3"}"#))
    }

    @Test("wrong arguments: exit 1")
    func arguments() throws {
        #expect(try Program().run(["intake", "--nonsense"]).status == 1)
        #expect(try Program().run(["--help"]).status == 0)
    }

    @Test("good rows are kept, bad ones named by line, exit 26; a narrow table fits")
    func applications() throws {
        let program = Program()
        #expect(try program.run(["init"]).status == 0)
        let path = try program.write(
            "a.csv",
            "number,permit_type,applicant_name\n161/SIPA/XI/2026,SIPA,Sari Rahmawati Puspitasari\n,SIPA,Budi\n"
        )
        let outcome = try program.run(["applications", "import", path])
        #expect(outcome.status == 26 && outcome.errors.contains("\(path):3"))
        let list = try program.run(["applications", "list"], environment: ["COLUMNS": "40"])
        #expect(list.output.contains("161/SIPA"))
        #expect(list.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
        let missing = try program.run(["applications", "show", "nobody"])
        #expect(missing.status == 15 && missing.errors.contains("applications list"))
    }

    @Test("a link is refused with a sentence")
    func link() throws {
        let program = Program()
        #expect(try program.run(["init"]).status == 0)
        let path = program.home + "/link.pdf"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/hostname")
        let outcome = try program.run(["intake", path])
        #expect(outcome.status == 2 && outcome.errors.contains("symbolic links"))
    }
}
