import Foundation
import Testing

@Suite("berkas review confirm, reject, undo")
struct ReviewDecisionTests {
    static let number = "165/PBG/XI/2026"

    /// The digital sample is in; its only document that waits, and one that lies with the application.
    private func office() throws -> (program: Program, id: String, waiting: Int, attached: Int) {
        let program = try Program.office()
        #expect(try program.run(["intake", Program.digital, "-q"]).status == 21)
        let dossier = try program.dossier()
        let waiting = dossier.documents.filter { $0.placement == "review" }.map(\.number)
        #expect(waiting.count == 1)
        let attached = dossier.documents.first { $0.requirement == "sppl" }?.number
        return (program, dossier.submission.id, try #require(waiting.first), try #require(attached))
    }

    private func paper(_ number: Int, _ program: Program) throws -> PrintedDossier.Paper {
        try #require(try program.dossier().documents.first { $0.number == number })
    }

    @Test(
        "a confirmed paper leaves the list, fills its requirement, and comes back by undo; all is in the history"
    )
    func confirm() throws {
        let (program, id, number, _) = try office()
        let short = String(id.prefix(6))
        #expect(try program.waiting() == ["\(id) \(number)"])
        let place = ["--to", Self.number, "--as", "skrd", "--officer", "Sari", "--reason", "dicocokkan"]
        let outcome = try program.run(["review", "confirm", short, String(number)] + place)
        #expect(outcome.status == 0 && outcome.errors.contains("as skrd"))
        #expect(try program.waiting().isEmpty)
        #expect(try program.application(Self.number).status(of: "skrd") == "met")
        #expect(try program.dossier().status(of: "skrd") == "met")
        let again = try program.run(["review", "confirm", short, String(number)] + place)
        #expect(again.status == 0 && again.errors.contains("nothing changed"))

        let undone = try program.run(["review", "undo", short, String(number), "--officer", "Budi"])
        #expect(undone.status == 0)
        #expect(try program.waiting() == ["\(id) \(number)"])
        #expect(try program.application(Self.number).status(of: "skrd") == "optional")
        #expect(
            try program.history(id, number).suffix(2) == [
                PrintedDecision(kind: "confirm", officer: "Sari", reason: "dicocokkan"),
                PrintedDecision(kind: "undo", officer: "Budi", reason: nil),
            ])
        let nothing = try program.run(["review", "undo", short, String(number)])
        #expect(nothing.status == 15 && nothing.errors.contains("no officer's decision"))
    }

    @Test("where nothing is proposed --to is asked for; without --as it lies with the application only")
    func to() throws {
        let (program, id, number, _) = try office()
        let asked = try program.run(["review", "confirm", id, String(number)])
        #expect(asked.status == 15 && asked.errors.contains("--to"))
        let outcome = try program.run(["review", "confirm", id, String(number), "--to", Self.number])
        #expect(outcome.status == 0 && outcome.errors.contains("give --as"))
        let paper = try paper(number, program)
        #expect(paper.placement == "attached" && paper.application == Self.number && paper.requirement == nil)
    }

    @Test("what the machine attached an officer moves: one checklist loses it, the other has it")
    func move() throws {
        let (program, id, _, number) = try office()
        #expect(try program.application(Self.number).status(of: "sppl") == "met")
        let other = "178/PBG/XI/2026"
        let confirm = ["review", "confirm", id, String(number), "--to", other]
        #expect(try program.run(confirm).status == 0)
        // What was proposed for one application says nothing of another.
        #expect(try paper(number, program).requirement == nil)
        #expect(try program.run(confirm + ["--as", "sppl"]).status == 0)
        #expect(try program.application(Self.number).status(of: "sppl") == "missing")
        #expect(try program.application(other).status(of: "sppl") == "met")
    }

    @Test("a rejected paper belongs to nobody, with the reason; undo gives it back")
    func reject() throws {
        let (program, id, _, number) = try office()
        let reject = ["review", "reject", id, String(number), "--officer", "Sari"]
        #expect(try program.run(reject).status == 1)
        #expect(try program.run(reject + ["--reason", " "]).status == 1)
        #expect(try paper(number, program).by == "automatic")
        #expect(try program.run(reject + ["--reason", "milik orang lain"]).status == 0)
        #expect(try paper(number, program).placement == "rejected")
        #expect(try !program.application(Self.number).documents.contains { $0.document == number })
        #expect(try program.dossier().status(of: "sppl") == "missing")
        let again = try program.run(reject + ["--reason", "milik orang lain", "--lang", "id"])
        #expect(again.status == 0 && again.errors.contains("tidak ada yang berubah"))
        #expect(try program.run(["review", "undo", id, String(number)]).status == 0)
        let paper = try paper(number, program)
        #expect(paper.placement == "attached" && paper.by == "automatic" && paper.requirement == "sppl")
    }

    @Test("a new intake of the same papers leaves an officer's decision alone")
    func intakeAgain() throws {
        let (program, id, _, number) = try office()
        #expect(try program.run(["review", "reject", id, String(number), "--reason", "salah"]).status == 0)
        let again = try program.run(["intake", Program.digital])
        #expect(again.status == 0 && again.errors.contains("nothing changed"))
        #expect(try paper(number, program).placement == "rejected")
    }

    @Test("what is not there is named, with where to look; exit 15")
    func unknown() throws {
        let (program, id, number, _) = try office()
        for (arguments, hint) in [
            (["confirm", "zzz", "1", "--to", Self.number], "dossier list"),
            (["confirm", "", "1", "--to", Self.number], "dossier list"),
            (["confirm", id, "99", "--to", Self.number], "document 99"),
            (["confirm", id, String(number), "--to", "999/PBG/XI/2026"], Self.number),
            (["confirm", id, String(number), "--to", Self.number, "--as", "nix"], "surat_permohonan"),
            (["reject", id, "99", "--reason", "x"], "document 99"), (["undo", id, "99"], "document 99"),
            (["show", id, "99"], "dossier show"),
        ] {
            let outcome = try program.run(["review"] + arguments)
            #expect(outcome.status == 15 && outcome.errors.contains(hint), "\(arguments): \(outcome.errors)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test("--json prints where the paper lies now")
    func json() throws {
        let (program, id, _, number) = try office()
        let decide = ["review", "reject", id, String(number), "--reason", "salah"]
        struct Place: Decodable {
            var state: String
            var document: Int
            var how: String
        }
        let rejected: [Place] = try program.objects(decide)
        #expect(rejected.map(\.state) == ["rejected"] && rejected.map(\.document) == [number])
        let undone: [Place] = try program.objects(["review", "undo", id, String(number)])
        #expect(undone.map(\.state) == ["attached"] && undone.map(\.how) == ["automatic"])
        let confirmed: [PrintedApplication.Place] = try program.objects(
            ["review", "confirm", id, String(number), "--as", "sppl"])
        #expect(confirmed.map(\.requirement) == ["sppl"] && confirmed.map(\.how) == ["officer"])
    }
}
