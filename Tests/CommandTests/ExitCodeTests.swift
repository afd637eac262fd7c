import Foundation
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
    /// One way into each code that a test can bring about. Not here: 25, which would be a fault of ours, and 130, which
    /// `InterruptionTests` has.
    private static let ways: [(code: Int32, command: [String])] = [
        (0, ["exit-codes"]), (1, ["intake", "--nonsense"]),
        (2, ["check", Program.sample("16-sebagian-rusak/b-rusak.tif")]),
        (2, ["intake", "/nowhere.pdf"]), (3, ["check", "--read", "-l", "xyz", Program.digital]),
        (5, ["applications", "list", "--home", "/nowhere"]), (8, ["check", Program.locked]),
        (15, ["applications", "show", "nobody"]), (21, ["intake", Program.digital]),
        (26, ["check", Program.sample("16-sebagian-rusak")]),
    ]

    @Test("commands end as the table says", arguments: ways.map(\.command))
    func endings(command: [String]) throws {
        let expected = Self.ways.first { $0.command == command }?.code
        let outcome = try Program.office().run(command)
        #expect(outcome.status == expected, "\(outcome.errors)")
        if let expected, (2..<20).contains(expected), outcome.output.isEmpty {
            #expect(outcome.errors.hasPrefix("berkas: "))
        }
    }

    @Test("a wrong catalogue: exit 9 with file, line and reason")
    func catalogue() throws {
        let program = try Program.office()
        _ = try program.write("catalogues/permit_types.yaml", "schema: 1\npermits:\n  - id: [\n")
        let outcome = try program.run(["intake", Program.digital])
        #expect(outcome.status == 9 && outcome.errors.contains("permit_types.yaml, line 4:"))
    }

    @Test("a catalogue that names a rule nobody has: exit 9 with its line")
    func unknownRule() throws {
        let program = try Program.office()
        let shipped = Program.samples + "/../Sources/Extraction/Resources/permit_types.yaml"
        let lines = try String(contentsOfFile: shipped, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("kuasa_ktp_penerima") })
        _ = try program.write(
            "catalogues/permit_types.yaml",
            lines.joined(separator: "\n").replacing("kuasa_ktp_penerima", with: "kuasa_kpt_penerima"))
        let outcome = try program.run(["intake", Program.digital])
        #expect(outcome.status == 9)
        #expect(outcome.errors.contains("permit_types.yaml, line \(line + 1):"))
        #expect(outcome.errors.contains("'kuasa_kpt_penerima'"))
    }

    @Test("all papers have their place but one is missing: exit 22")
    func incomplete() throws {
        let program = try Program.office()
        _ = try program.run(["intake", "-q", Program.digital])
        let dossier = try program.dossier()
        for paper in dossier.documents where paper.placement == "review" {
            let reject = ["review", "reject", dossier.submission.id, String(paper.number), "--reason", "x"]
            #expect(try program.run(reject).status == 0)
        }
        // Another copy of the file makes it new, and what was decided of the first does not count for it.
        let copy = program.home + "/salinan.pdf"
        try FileManager.default.copyItem(atPath: Program.digital, toPath: copy)
        #expect(try program.run(["intake", copy]).status == 21)
        try program.dropRequirements()
        let third = program.home + "/lagi.pdf"
        try FileManager.default.copyItem(atPath: Program.digital, toPath: third)
        #expect(try program.run(["intake", third]).status == 22)
    }

    @Test("a stored file that changed: exit 27, named, and nothing is made of it")
    func verification() throws {
        let program = try Program.office()
        _ = try program.run(["intake", "-q", Program.digital, "-l", "xyz"])
        let vault = program.home + "/vault"
        let stored = try FileManager.default.subpathsOfDirectory(atPath: vault).first {
            (try? FileManager.default.attributesOfItem(atPath: vault + "/" + $0)[.size] as? Int ?? 0) ?? 0
                > 9999
        }
        let path = vault + "/" + (try #require(stored))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        try Data("tampered".utf8).write(to: URL(fileURLWithPath: path))
        let outcome = try program.run(["intake"])
        #expect(outcome.status == 27 && outcome.errors.contains("backup"), "\(outcome.errors)")
        #expect(try program.dossiers().isEmpty)
    }

    @Test("the table names every code of the README, in both languages, and as JSON")
    func table() throws {
        struct Line: Decodable {
            var code: Int32
            var meaning: String
        }
        let lines: [Line] = try Program().objects(["exit-codes"])
        let printed = lines.map(\.code)
        #expect(Set(Self.ways.map(\.code) + [9, 20, 22, 25, 27, 130]) == Set(printed))
        let readme = try String(contentsOfFile: Program.samples + "/../README.md", encoding: .utf8)
        let told = try #require(
            readme.components(separatedBy: "the exit code says how it went:").last?
                .components(separatedBy: ".").first)
        #expect(Set(told.split { !$0.isNumber }.compactMap { Int32($0) }) == Set(printed))
        let indonesian = try Program().run(["exit-codes", "--lang", "id"]).output
        #expect(printed.allSatisfy { indonesian.contains("\n\($0) ") })
    }
}

extension Program {
    /// The office's own catalogue in which the paper that waits in the digital sample, and the one that asks, are
    /// sorted out: the application needs one thing that is not there.
    func dropRequirements() throws {
        let shipped = Program.samples + "/../Sources/Extraction/Resources/permit_types.yaml"
        let text = try String(contentsOfFile: shipped, encoding: .utf8)
        let start = try #require(text.range(of: "  - id: PBG\n"))
        let rows = try #require(
            text.range(of: "    requirements:\n", range: start.upperBound..<text.endIndex))
        let more = "      - {doc: bukti_bayar_pbb, need: optional, name: {id: Bukti, en: Proof}}\n"
        _ = try write(
            "catalogues/permit_types.yaml",
            text.replacingCharacters(in: rows.upperBound..<rows.upperBound, with: more))
    }
}
