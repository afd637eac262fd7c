import Foundation
import Testing

@Suite("berkas review why and replay")
struct ReviewMatchTests {
    private func office() throws -> (program: Program, id: String) {
        let program = Program()
        #expect(try program.run(["init", "-q"]).status == 0)
        let list = try program.write(
            "a.csv", "number,permit_type,applicant_name\n1/SIPA/2026,SIPA,Uji Contoh\n")
        #expect(try program.run(["applications", "import", list, "-q"]).status == 0)
        let attach = [
            "attach", "1/SIPA/2026", Program.locked, "--as", "ijazah", "--password", "rahasia", "-q",
        ]
        _ = try program.run(attach)
        return (program, try program.dossier().submission.id)
    }

    @Test("a dossier that names nobody: why says so, and replay leaves it to a person")
    func nobody() throws {
        let (program, id) = try office()
        let why = try program.run(["review", "why", String(id.prefix(6)), "--lang", "en"])
        #expect(why.status == 0 && why.output.contains("No application fits"), "\(why)")
        let told = try program.run(["review", "why", id, "--json"]).output
        #expect(told.contains("\"mostError\":0.005") && told.contains("\"outcome\":\"none\""))
        let replay = try program.run(["review", "replay", "--error", "0.02", "--margin", "5", "--lang", "en"])
        #expect(replay.status == 0, "\(replay.errors)")
        #expect(replay.output.contains("Estimated error at most 2 %, margin at least 5.0 bits:"))
        #expect(replay.output.contains("officers"))
        let counts = try program.run(["review", "replay", "--json"]).output
        #expect(
            counts.contains("\"confirmed\":{\"dossiers\":1,\"right\":0,\"unsure\":1,\"wrong\":0}"),
            "\(counts)")
    }

    @Test("labels: what the officer decided, by type, and one a line as JSON")
    func labels() throws {
        let (program, _) = try office()
        let told = try program.run(["review", "labels", "--lang", "en"])
        #expect(told.status == 0 && told.output.contains("Unflagged"), "\(told)")
        #expect(try program.run(["review", "labels", "--json"]).output.contains("\"verdict\":"))
        let later = try program.run(["review", "labels", "--since", "2999-01-01", "--lang", "en"])
        #expect(later.output.contains("No officer has decided anything yet."))
        #expect(try program.run(["review", "labels", "--since", "kemarin"]).status == 1)
    }

    @Test("what cannot be a share or a number of bits is refused")
    func refused() throws {
        let program = Program()
        #expect(try program.run(["init", "-q"]).status == 0)
        #expect(try program.run(["review", "replay", "--error", "0.6"]).status == 1)
        #expect(try program.run(["review", "replay", "--margin", "65"]).status == 1)
        #expect(try program.run(["config", "explain"], environment: ["BERKAS_MATCH_ERROR": "2"]).status == 9)
        #expect(
            try program.run(["config", "explain"], environment: ["BERKAS_MATCH_MARGIN": "x"]).status == 9)
    }
}
