import DossierModel
import Foundation
import Testing

@Suite("berkas cover")
struct CoverTests {
    static let number = "161/SIPA/XI/2026"

    /// A home with one application whose variables are these.
    private func office(variables: String = "{}", number: String = number) throws -> Program {
        let program = Program()
        #expect(try program.run(["init"]).status == 0)
        let quoted = variables.replacing("\"", with: "\"\"")
        let path = try program.write(
            "a.csv",
            "number,permit_type,submitted_on,applicant_name,variables\n"
                + "\(number),SIPA,2026-11-02,Rina Contohwati,\"\(quoted)\"\n")
        #expect(try program.run(["applications", "import", path]).status == 0)
        return program
    }

    private func codes(of pdf: String, _ program: Program) throws -> [CoverCode] {
        struct Looked: Decodable {
            struct Page: Decodable {
                struct Code: Decodable { var text: String }
                var role: String
                var barcodes: [Code]
            }
            var pages: [Page]
        }
        let outcome = try program.run(["check", "--json", pdf])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let looked = try JSONDecoder().decode(Looked.self, from: Data(outcome.output.utf8))
        #expect(looked.pages.allSatisfy { $0.role == "cover" })
        return try looked.pages.map { page in
            let texts = Set(page.barcodes.map(\.text))
            // QR and Code 128 say the same.
            #expect(texts.count == 1 && page.barcodes.count == 2)
            let text = try #require(texts.first)
            return try #require(CoverCode(text: text))
        }
    }

    @Test("every sheet is read back with its code; numbered; the dossier's own first")
    func readBack() throws {
        let program = try office()
        let pdf = program.home + "/cover.pdf"
        #expect(try program.run(["cover", Self.number, "--output", pdf]).status == 0)
        let codes = try codes(of: pdf, program)
        #expect(codes.allSatisfy { $0.application == Self.number && $0.count == codes.count })
        #expect(codes.map(\.sheet) == Array(1...codes.count))
        #expect(codes.first?.requirement == nil)
        let requirements = codes.dropFirst().compactMap(\.requirement)
        #expect(requirements.count == codes.count - 1 && Set(requirements).count == requirements.count)
        #expect(requirements.contains("surat_permohonan") && requirements.contains("ijazah"))
    }

    @Test("a condition that fails leaves its slip out; an unknown one does not")
    func conditions() throws {
        let slip = "berita_acara-serah_terima_apoteker"
        for (variables, included) in [
            ("{}", true), (#"{"pergantian_apoteker": true}"#, true),
            (#"{"pergantian_apoteker": false}"#, false),
        ] {
            let program = try office(variables: variables)
            let pdf = program.home + "/cover.pdf"
            #expect(try program.run(["cover", Self.number, "-o", pdf]).status == 0)
            #expect(
                try codes(of: pdf, program).contains { $0.requirement == slip } == included, "\(variables)")
        }
    }

    @Test("standard output is the PDF and nothing else")
    func standardOutput() throws {
        let program = try office()
        let copy = program.home + "/copy.pdf"
        let outcome = try program.run(["cover", Self.number, "--output", "-"], output: copy)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(try codes(of: copy, program).count > 1)
    }

    @Test("a file that is there stays, unless --force")
    func overwriting() throws {
        let program = try office()
        let pdf = try program.write("cover.pdf", "mine")
        let refused = try program.run(["cover", Self.number, "--output", pdf])
        #expect(refused.status == 5 && refused.errors.contains("--force"))
        #expect(try String(contentsOfFile: pdf, encoding: .utf8) == "mine")
        #expect(try program.run(["cover", Self.number, "--output", pdf, "--force"]).status == 0)
        #expect(try codes(of: pdf, program).count > 1)
        let left = try FileManager.default.contentsOfDirectory(atPath: program.home)
        #expect(!left.contains { $0.hasSuffix(".part") })
    }

    @Test("a folder is not replaced even with --force, and an unwritable place is named")
    func unwritable() throws {
        let program = try office()
        let folder = try program.run(["cover", Self.number, "--output", program.home, "--force"])
        #expect(folder.status == 5 && folder.errors.contains(program.home))
        let nowhere = try program.run(["cover", Self.number, "--output", program.home + "/no/where.pdf"])
        #expect(nowhere.status == 5 && nowhere.errors.contains("/no/where.pdf"))
    }

    @Test("an unknown application: a sentence with those there are, exit 15")
    func unknownApplication() throws {
        let program = try office()
        let outcome = try program.run(["cover", "999/SIPA/XI/2026", "-o", program.home + "/x.pdf"])
        #expect(outcome.status == 15 && outcome.errors.contains(Self.number))
    }

    @Test("a number that no code carries is said so", arguments: ["161*1/SIPA", "161/SIPA/\u{124}"])
    func unprintable(number: String) throws {
        let program = try office(number: number)
        let outcome = try program.run(["cover", number, "-o", program.home + "/x.pdf", "--lang", "id"])
        #expect(outcome.status == 15 && outcome.errors.contains(number))
        #expect(!FileManager.default.fileExists(atPath: program.home + "/x.pdf"))
    }

    @Test("help has an example; no --output is a wrong command line")
    func help() throws {
        #expect(try Program().run(["help", "cover"]).output.contains("--output cover.pdf"))
        #expect(try Program().run(["cover", Self.number]).status == 1)
    }
}
