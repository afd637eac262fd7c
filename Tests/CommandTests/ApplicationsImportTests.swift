import Foundation
import Testing

@Suite("berkas applications import")
struct ApplicationsImportTests {
    private func office() throws -> Program {
        let program = Program()
        #expect(try program.run(["init", "-q"]).status == 0)
        return program
    }

    @Test("new, changed and unchanged records are counted; the same file twice changes nothing")
    func counts() throws {
        let program = try office()
        let head = "number,permit_type,applicant_name\n"
        let path = try program.write("a.csv", head + "1/SIPA/2026,SIPA,Satu\n2/SIPA/2026,SIPA,Dua\n")
        let first = try program.run(["applications", "import", path])
        #expect(first.status == 0 && first.errors.contains("2 added, 0 changed, 0 unchanged, 0 refused"))
        let again = try program.run(["applications", "import", path])
        #expect(again.errors.contains("0 added, 0 changed, 2 unchanged, 0 refused"))
        _ = try program.write("a.csv", head + "1/SIPA/2026,SIPA,Satu Baru\n2/SIPA/2026,SIPA,Dua\n")
        let changed = try program.run(["applications", "import", path, "--lang", "id"])
        #expect(changed.errors.contains("0 baru, 1 diubah, 1 tetap, 0 ditolak"))
        #expect(try program.run(["applications", "list"]).output.contains("Satu Baru"))
    }

    @Test("each bad row is named by line and reason, the good ones are kept, exit 26")
    func rows() throws {
        let program = try office()
        let path = try program.write(
            "a.csv",
            """
            number,permit_type,applicant_name,nik,submitted_on,variables
            1/SIPA/2026,SIPA,Satu,,,
            2/NIX/2026,NIX,Dua,,,
            3/SIPA/2026,SIPA,Tiga,123,,
            4/SIPA/2026,SIPA,Empat,,2026-02-30,
            5/SIPA/2026,SIPA,Lima,,,{nix
            1/SIPA/2026,SIPA,Satu lagi,,,
            6/SIPA/2026,SIPA,"Enam, S.Farm",,,

            """)
        let outcome = try program.run(["applications", "import", path])
        #expect(outcome.status == 26, "\(outcome.errors)")
        for (line, word) in [(3, "NIX"), (4, "123"), (5, "2026-02-30"), (6, "variables"), (7, "1/SIPA/2026")]
        {
            let sentence = outcome.errors.split(separator: "\n").first { $0.contains("\(path):\(line):") }
            #expect(sentence?.contains(word) == true, "line \(line): \(outcome.errors)")
        }
        let list = try program.run(["applications", "list"]).output
        #expect(list.contains("1/SIPA/2026") && list.contains("Enam, S.Farm") && !list.contains("Dua"))
    }

    @Test("JSON with the same names; one file of each in one command")
    func json() throws {
        let program = try office()
        let json = try program.write(
            "a.json",
            #"[{"number":"7/SIPA/2026","permit_type":"SIPA","applicant_name":"Tujuh","variables":{"praktik_ke":2}}]"#
        )
        let csv = try program.write("b.csv", "number,permit_type,applicant_name\n8/SIPA/2026,SIPA,Delapan\n")
        let outcome = try program.run(["applications", "import", json, csv])
        #expect(outcome.status == 0 && outcome.errors.contains("2 added"))
        let shown = try program.run(["applications", "show", "7/SIPA/2026", "--json"]).output
        #expect(shown.contains(#""praktik_ke":2"#))
    }

    @Test("a number written otherwise is the same application; two files that contradict each other are told")
    func duplicates() throws {
        let program = try office()
        let head = "number,permit_type,applicant_name,nik\n"
        let first = try program.write("a.csv", head + "1/SIPA/2026,SIPA,Satu,\n")
        #expect(try program.run(["applications", "import", first]).status == 0)
        let second = try program.write("b.csv", head + "1/sipa / 2026,SIPA,Satu Baru,\n")
        let changed = try program.run(["applications", "import", second])
        #expect(changed.errors.contains("0 added, 1 changed"), "\(changed.errors)")
        let list = try program.run(["applications", "list", "--json"]).output
        #expect(list.split(separator: "\n").count == 1)
        #expect(list.contains("1/SIPA/2026") && list.contains("Satu Baru"))
        let both = try program.run(["applications", "import", first, second])
        #expect(both.status == 26 && both.errors.contains("\(second): number 1/sipa / 2026 is in \(first)"))
        #expect(try program.run(["applications", "import", first, first]).status == 0)
    }

    @Test("an identity number that cannot be one is warned of by line, and kept")
    func flawed() throws {
        let program = try office()
        let path = try program.write(
            "a.csv", "number,permit_type,applicant_name,nik\n1/SIPA/2026,SIPA,Satu,6474019913909901\n")
        let outcome = try program.run(["applications", "import", path])
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains("\(path):2: nik `6474019913909901` does not pass"), "\(outcome.errors)")
        #expect(try program.run(["applications", "list", "--json"]).output.contains("6474019913909901"))
    }

    @Test("nothing usable: exit 2; no such file: exit 5")
    func nothing() throws {
        let program = try office()
        let bad = try program.write("a.csv", "number,permit_type,applicant_name\n,SIPA,\n")
        #expect(try program.run(["applications", "import", bad]).status == 2)
        let missing = try program.run(["applications", "import", program.home + "/nowhere.csv"])
        #expect(missing.status == 5 && missing.errors.contains("nowhere.csv"))
        for text in ["", "halo", "[1", "{}"] {
            let none = try program.write("n.csv", text)
            let outcome = try program.run(["applications", "import", none])
            #expect(outcome.status != 0 && outcome.errors.contains("n.csv"), "\(text)")
        }
    }
}
