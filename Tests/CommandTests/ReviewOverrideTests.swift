import Foundation
import Testing

@Suite("berkas review override")
struct ReviewOverrideTests {
    /// A permit that needs two papers, one of which is handed in: the other blocks.
    private func office() throws -> (program: Program, id: String) {
        let program = Program()
        #expect(try program.run(["init", "-q"]).status == 0)
        _ = try program.write(
            "catalogues/permit_types.yaml",
            """
            schema: 1
            variables: {}
            groups: {}
            permits:
              - id: UJI
                name: {id: "Izin uji", en: "Trial permit"}
                sector: umum
                applicants: [perorangan]
                working_days: 1
                requirements:
                  - {doc: ijazah, need: mandatory, name: {id: "Ijazah", en: "Diploma"}}
                  - {doc: pas_foto, need: mandatory, name: {id: "Pas foto", en: "Photograph"}}

            """)
        let list = try program.write(
            "a.csv", "number,permit_type,applicant_name\n1/UJI/2026,UJI,Uji Contoh\n")
        #expect(try program.run(["applications", "import", list, "-q"]).status == 0)
        let attach = ["attach", "1/UJI/2026", Program.locked, "--as", "ijazah", "--password", "rahasia"]
        #expect(try program.run(attach).status == 0)
        return (program, try program.dossier().submission.id)
    }

    private func shown(_ id: String, _ program: Program, _ language: String = "en") throws -> String {
        try program.run(["dossier", "show", id, "--lang", language]).output
    }

    @Test(
        "a block withholds \"complete\" until an officer lets it pass with a reason; withdrawn, it blocks again"
    )
    func override() throws {
        let (program, id) = try office()
        #expect(try shown(id, program).contains("Not complete: 1 blocking"))
        #expect(try shown(id, program, "id").contains("Belum lengkap: 1"))
        let override = [
            "review", "override", String(id.prefix(5)), "MissingRequirement", "--officer", "Kepala",
        ]
        #expect(try program.run(override + ["--reason", "menyusul"]).status == 0)
        let passed = try shown(id, program)
        #expect(passed.contains("\nComplete.") && passed.contains("Let pass by Kepala: \"menyusul\""))
        #expect(try shown(id, program, "id").contains("\nLengkap."))
        let finding = try program.dossier().findings.first { $0.rule == "MissingRequirement" }
        #expect(finding?.severity == "block")
        #expect(finding?.overridden?.officer == "Kepala" && finding?.overridden?.reason == "menyusul")
        // The paper itself is still not there.
        #expect(try program.dossier().status(of: "pas_foto") == "missing")
        let again = try program.run(override + ["--reason", "lagi"])
        #expect(again.status == 0 && again.errors.contains("nothing changed"))

        let withdrawn = try program.run(override + ["--withdraw", "--reason", "keliru"])
        #expect(withdrawn.status == 0 && withdrawn.errors.contains("blocks again"))
        #expect(try shown(id, program).contains("Not complete: 1 blocking"))
        #expect(
            try program.history(id, 1).suffix(2) == [
                PrintedDecision(kind: "override", officer: "Kepala", reason: "menyusul"),
                PrintedDecision(kind: "undo", officer: "Kepala", reason: "keliru"),
            ])
        let nothing = try program.run(override + ["--withdraw", "--reason", "keliru"])
        #expect(nothing.status == 0 && nothing.errors.contains("nothing changed"))
    }

    @Test("what does not block is not let pass: the sentence names what does, exit 15")
    func unknown() throws {
        let (program, id) = try office()
        let other = try program.run(["review", "override", id, "BlankPage", "--reason", "x"])
        #expect(other.status == 15 && other.errors.contains("What blocks: MissingRequirement"))
        let nobody = try program.run(["review", "override", "zzz", "MissingRequirement", "--reason", "x"])
        #expect(nobody.status == 15 && nobody.errors.contains("dossier list"))
    }

    @Test("no reason, no override: exit 1", arguments: [[], ["--reason", ""], ["--reason", " \t"]])
    func reason(arguments: [String]) throws {
        let outcome = try Program().run(["review", "override", "a", "MissingRequirement"] + arguments)
        #expect(outcome.status == 1 && outcome.errors.contains("--reason"))
    }

    @Test("--json prints the overrides that stand")
    func json() throws {
        let (program, id) = try office()
        struct Standing: Decodable, Equatable {
            var rule: String
            var officer: String
            var reason: String
        }
        let override = ["review", "override", id, "MissingRequirement", "--officer", "K", "--reason", "r"]
        #expect(
            try program.objects(override, of: Standing.self) == [
                Standing(rule: "MissingRequirement", officer: "K", reason: "r")
            ])
        #expect(try program.objects(override + ["--withdraw"], of: Standing.self).isEmpty)
    }
}
