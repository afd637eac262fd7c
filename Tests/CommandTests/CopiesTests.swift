import Foundation
import Testing

/// Archival copies from real samples, as a person takes them out.
@Suite("Archival copies")
struct CopiesTests {
    private struct Line: Decodable {
        struct Copy: Decodable {
            struct Page: Decodable {
                var coding: String
                var isPassedThrough: Bool
            }
            var state: String
            var digest: String?
            var pages: [Page]
        }
        var file: String?
        var copy: Copy
    }

    /// Submissions that are read: a PDF of scans, PNG files, worn JPEG photographs, and one that is digital from birth.
    private func office() throws -> (program: Program, ids: [String]) {
        let program = try Program.office()
        _ = try program.run(
            ["intake", "-q", "--received", "2026-11-23"]
                + ["01-sipa-lengkap", "06-reklame-png", "13-lusuh", "05-pbg-pdf-digital"].map(Program.sample))
        return (program, try program.dossiers().map(\.submission.id))
    }

    private func copies(_ program: Program, _ id: String, to folder: String) throws -> [Line] {
        try program.objects(["export", "copies", id, "--output", folder], of: Line.self)
    }

    @Test(
        "each document is a PDF/A-2u with its words; what is digital stays the original; twice gives the same bytes"
    )
    func made() throws {
        let (program, ids) = try office()
        let folder = program.home + "/arsip"
        let lines = try ids.flatMap { try copies(program, $0, to: folder) }
        let made = lines.filter { $0.copy.state == "made" }
        #expect(lines.count > 20 && made.count > 15 && !lines.contains { $0.copy.state == "failed" })
        let originals = lines.filter { $0.copy.state == "original" }
        let digital = FileManager.default.contents(atPath: Program.digital)
        #expect(!originals.isEmpty)
        for line in originals {
            #expect(FileManager.default.contents(atPath: folder + "/" + (line.file ?? "")) == digital)
        }
        let pages = made.flatMap(\.copy.pages)
        #expect(pages.contains { $0.coding == "jpeg" && $0.isPassedThrough })
        #expect(pages.contains { $0.coding == "flate" && $0.isPassedThrough })
        let paths = made.compactMap(\.file).map { folder + "/" + $0 }
        let validator = ServedOffice.tools + "/../pdfa/validate"
        let verdicts = try Shell.run("\(validator) 2u \(paths.joined(separator: " "))").output
        #expect(verdicts.split(separator: "\n").count { $0.hasPrefix("pass\t") } == made.count, "\(verdicts)")
        let letter = try #require(paths.first { $0.contains("surat_permohonan") })
        #expect(try Shell.run("pdftotext \(letter) -").output.lowercased().contains("permohonan"))
        let (again, _) = try office()
        let second = try ids.flatMap { try copies(again, $0, to: again.home + "/arsip") }
        #expect(second.map(\.copy.digest) == lines.map(\.copy.digest))
    }

    @Test("a copy that is lost is made again; without copies nothing is made; a folder is not written over")
    func again() throws {
        let program = try Program.office()
        _ = try program.run(["intake", "-q", Program.sample("06-reklame-png")])
        let id = try #require(try program.dossiers().first?.submission.id)
        let store = program.home + "/copies"
        let before = try Shell.run("cd \(store) && find . -name '*.pdf' | sort").output
        #expect(before.split(separator: "\n").count > 3)
        try FileManager.default.removeItem(atPath: store)
        let folder = program.home + "/arsip"
        #expect(try copies(program, id, to: folder).allSatisfy { $0.copy.state == "made" })
        #expect(try Shell.run("cd \(store) && find . -name '*.pdf' | sort").output == before)
        #expect(try program.run(["export", "copies", id, "--output", folder]).status == 5)
        let off = try program.run(
            ["export", "copies", id, "--output", folder + "2"], environment: ["BERKAS_COPIES": "off"])
        #expect(off.status == 9 && off.errors.contains("copies"))
        let none = try Program.office()
        _ = try none.run(
            ["intake", "-q", Program.sample("06-reklame-png")], environment: ["BERKAS_COPIES": "off"])
        #expect(!FileManager.default.fileExists(atPath: none.home + "/copies"))
    }

    @Test("copies are held against the originals: sound, with pictures on request; a changed file is told")
    func verified() throws {
        struct Verdict: Decodable {
            struct Page: Decodable {
                struct Proof: Decodable { var basis: String? }
                var proof: Proof
            }
            var state: String
            var pages: [Page]
        }
        let program = try Program.office()
        _ = try program.run(["intake", "-q", Program.sample("06-reklame-png")])
        let id = try #require(try program.dossiers().first?.submission.id)
        let folder = program.home + "/beda"
        let verdicts = try program.objects(["verify", "copy", id, "--difference", folder], of: Verdict.self)
        #expect(!verdicts.isEmpty && verdicts.allSatisfy { $0.state == "sound" })
        #expect(verdicts.flatMap(\.pages).allSatisfy { $0.proof.basis == "pixels" })
        let pictures = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(pictures.count == verdicts.flatMap(\.pages).count)
        let copy = try Shell.run("find \(program.home)/copies -name '*.pdf' | head -1").output
            .trimmingCharacters(in: .whitespacesAndNewlines)
        _ = try Shell.run("chmod u+w \(copy) && printf x >> \(copy)")
        let told = try program.run(["verify", "copy", id])
        #expect(told.status == 27 && told.output.contains("has changed"), "\(told)")
    }
}
