import Testing

@Suite("What people read fits their terminal")
struct WidthTests {
    /// A small office with papers of every outcome.
    private func office() throws -> Program {
        let program = try Program.office()
        let papers = [
            Program.digital, Program.sample("14-bukan-siapa-siapa"), Program.sample("16-sebagian-rusak"),
            Program.locked,
        ]
        #expect(try program.run(["intake", "-q"] + papers).status == 26)
        return program
    }

    /// A line may be wider only by a single word, which nobody cuts.
    private func tooWide(_ outcome: Program.Outcome, _ width: Int) -> [String] {
        (outcome.output + outcome.errors).split(separator: "\n").map(String.init).filter {
            $0.count > width && $0.split(separator: " ").count > 1
        }
    }

    @Test("every command at 60, 80 and 120 columns, in both languages", arguments: ["en", "id"])
    func commands(language: String) throws {
        let program = try office()
        let dossiers = try program.dossiers().map(\.submission.id)
        let waiting = try #require(try program.waiting().first).split(separator: " ").map(String.init)
        var commands = dossiers.map { ["dossier", "show", $0] }
        commands += [
            ["dossier", "list"], ["review", "list"], ["review", "show"] + waiting,
            ["applications", "list"], ["applications", "show", "165/PBG/XI/2026"], ["config", "explain"],
            ["exit-codes"], ["intake", Program.digital, Program.locked],
            ["check", Program.digital, Program.sample("16-sebagian-rusak")],
            ["applications", "show", "999/PBG/XI/2026"], ["shortage", "165/PBG/XI/2026"],
            ["shortage", "181/SKP_PENELITIAN/XI/2026"],
            ["review", "confirm", waiting[0], waiting[1], "--to", "165/PBG/XI/2026", "--as", "nix"],
        ]
        for width in [60, 80, 120] {
            for command in commands {
                let outcome = try program.run(
                    command + ["--lang", language], environment: ["COLUMNS": String(width)])
                #expect(!(outcome.output + outcome.errors).isEmpty, "\(command)")
                #expect(tooWide(outcome, width).isEmpty, "\(command) at \(width)")
            }
        }
    }

    @Test("help wraps too, but for the line that is to be copied")
    func help() throws {
        for command in [["intake"], ["review", "confirm"], ["applications", "import"], []] {
            let outcome = try Program().run(["help"] + command, environment: ["COLUMNS": "80"])
            #expect(tooWide(outcome, 80).filter { !$0.hasPrefix("USAGE:") }.isEmpty, "\(command)")
        }
    }

    @Test("nothing that a table cannot hold is dropped: it goes on in the next line")
    func whole() throws {
        let program = try office()
        let id = try #require(try program.dossiers().first).submission.id
        let narrow = try program.run(["dossier", "show", id], environment: ["COLUMNS": "60"]).output
        #expect(!narrow.contains("…"))
        #expect(narrow.contains("sertifikat_") && narrow.contains("gambar_teknis"))
    }

    @Test("where no terminal reads, a sentence stays one line")
    func piped() throws {
        let program = try office()
        let again = try program.run(["intake", Program.digital])
        #expect(again.output.split(separator: "\n").last?.hasPrefix("Files 1 = 1 read") == true)
        #expect(again.output.split(separator: "\n").last?.hasSuffix("in review.") == true)
    }
}
