import Foundation
import Testing

@Suite("berkas attach")
struct AttachTests {
    static let number = "161/SIPA/XI/2026"

    private func attach(_ files: [String], to number: String = number, as requirement: String = "ijazah")
        -> [String]
    {
        ["attach", number] + files + ["--as", requirement, "--password", "rahasia"]
    }

    @Test("every document of the file goes under the requirement, with who, why and the day")
    func attaches() throws {
        let program = try Program.office()
        #expect(try program.application(Self.number).status(of: "ijazah") == "missing")
        let outcome = try program.run(
            attach([Program.locked]) + [
                "--officer", "Sari", "--reason", "dibawa sendiri", "--received", "2026-11-20",
            ])
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("rahasia.pdf:1"))

        let dossier = try program.dossier()
        #expect(dossier.submission.receivedOn == "2026-11-20")
        #expect(dossier.documents.count == 2)
        #expect(dossier.documents.allSatisfy { $0.application == Self.number && $0.requirement == "ijazah" })
        let application = try program.application(Self.number)
        #expect(application.documents.map(\.how) == ["officer", "officer"])
        #expect(application.status(of: "ijazah") == "met")
        #expect(try program.waiting().isEmpty)
        let history = try program.history(dossier.submission.id, 2)
        #expect(history.map(\.kind) == ["accept", "read", "attach"])
        #expect(history.last == PrintedDecision(kind: "attach", officer: "Sari", reason: "dibawa sendiri"))
    }

    @Test("the same once more changes nothing and says so")
    func again() throws {
        let program = try Program.office()
        #expect(try program.run(attach([Program.locked])).status == 0)
        let before = try program.history(try program.dossier().submission.id, 1)
        let outcome = try program.run(attach([Program.locked]))
        #expect(outcome.status == 0 && outcome.errors.contains("nothing changed"))
        #expect(try program.history(try program.dossier().submission.id, 1) == before)
    }

    @Test("--json gives the dossier as it stands, and nothing else, on standard output")
    func json() throws {
        let program = try Program.office()
        let dossiers: [PrintedDossier] = try program.objects(attach([Program.locked]))
        #expect(dossiers.map(\.submission.id) == [try program.dossier().submission.id])
        #expect(dossiers.first?.documents.map(\.requirement) == ["ijazah", "ijazah"])
    }

    @Test("without --officer the configuration names who decides, else the user")
    func officer() throws {
        for (environment, name) in [
            (["BERKAS_OFFICER": "loket-1", "USER": "u"], "loket-1"), (["USER": "budi"], "budi"),
        ] {
            let program = try Program.office()
            #expect(try program.run(attach([Program.locked]), environment: environment).status == 0)
            let history = try program.history(try program.dossier().submission.id, 1)
            #expect(history.last?.officer == name)
        }
    }

    @Test("an application or a requirement that is not there: the ones there are, exit 15, nothing kept")
    func unknown() throws {
        let program = try Program.office()
        let nobody = try program.run(attach([Program.locked], to: "999/SIPA/XI/2026"))
        #expect(nobody.status == 15 && nobody.errors.contains(Self.number))
        let nothing = try program.run(attach([Program.locked], as: "nix") + ["--lang", "id"])
        #expect(nothing.status == 15 && nothing.errors.contains("yang ada: surat_permohonan"))
        #expect(try program.run(["dossier", "list"]).output.split(separator: "\n").count == 2)
    }

    @Test("a permit type that the catalogue lost: exit 9 says where to add it, nothing kept")
    func unknownPermit() throws {
        let program = try Program.office()
        try program.dropPermit("SIPA")
        let outcome = try program.run(attach([Program.locked]))
        #expect(outcome.status == 9 && outcome.errors.contains("permit_types.yaml"))
        #expect(try program.dossiers().isEmpty)
        #expect(try program.application(Self.number).status(of: "permit_type") == "ask")
    }

    @Test("a file that cannot be read is kept and said, exit 2; beside a good one, exit 26")
    func unreadable() throws {
        let program = try Program.office()
        let broken = Program.sample("16-sebagian-rusak/b-rusak.tif")
        let outcome = try program.run(attach([broken]))
        #expect(outcome.status == 2 && outcome.errors.contains("kept, but no document could be read"))
        #expect(try program.dossier().files.first?.refused == "incomplete")
        #expect(try program.run(attach([broken, Program.locked])).status == 26)
        #expect(try program.application(Self.number).documents.count == 2)
        let missing = try program.run(attach([program.home + "/nowhere.pdf", Program.locked]))
        #expect(missing.status == 26 && missing.errors.contains("nowhere.pdf"))
    }
}

extension Program {
    /// The office's own catalogue without a permit type.
    func dropPermit(_ id: String) throws {
        let shipped = Program.samples + "/../Sources/Extraction/Resources/permit_types.yaml"
        let text = try String(contentsOfFile: shipped, encoding: .utf8)
        let start = try #require(text.range(of: "  - id: \(id)\n"))
        let end =
            text.range(of: "  - id: ", range: start.upperBound..<text.endIndex)?.lowerBound ?? text.endIndex
        _ = try write(
            "catalogues/permit_types.yaml", text.replacingCharacters(in: start.lowerBound..<end, with: ""))
    }
}
