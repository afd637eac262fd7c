import Foundation
import Testing

/// Small copies for other systems, from real samples, as a person takes them out.
@Suite("Small copies")
struct SmallCopiesTests {
    private struct Line: Decodable {
        struct Refusal: Decodable {
            struct Reason: Decodable {
                var id: String
                var en: String
            }
            var code: String
            var reason: Reason
            var page: Int?
        }
        struct Page: Decodable {
            var isArchived: Bool
            var words: Int
            var lost: Int
        }
        struct Step: Decodable { var mask: Int? }
        var submission: String
        var document: Int
        var type: String?
        var file: String?
        var limit: Int
        var bytes: Int?
        var making: String?
        var step: Step?
        var pages: [Page]
        var refused: Refusal?
    }

    /// A PDF of scans with cards on one sheet, colour photographs of papers, a digital PDF.
    private static let samples = ["01-sipa-lengkap", "08-izin-trayek-kir-habis", "05-pbg-pdf-digital"]

    private func office(_ samples: [String] = samples) throws -> Program {
        let program = try Program.office()
        _ = try program.run(["intake", "-q", "--received", "2026-11-23"] + samples.map(Program.sample))
        return program
    }

    private func small(_ program: Program, _ limit: String, to folder: String, _ more: [String] = []) throws
        -> [Line]
    {
        try program.objects(
            ["export", "--profile", "kirim", "--max-bytes", limit, "--output", folder] + more, of: Line.self)
    }

    private func size(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    @Test("every file keeps within the limit, is PDF/A-2u or the original, and its words are read again")
    func fits() throws {
        let program = try office()
        let folder = program.home + "/kirim"
        let lines = try small(program, "60K", to: folder)
        let made = lines.filter { $0.making == "layers" }
        #expect(lines.count > 15 && made.count > 5, "\(lines.count) \(made.count)")
        for line in lines where line.file != nil {
            let path = folder + "/" + (line.file ?? "")
            #expect(try size(path) <= 60_000 && line.bytes == size(path) && line.limit == 60_000)
        }
        let pages = made.flatMap(\.pages)
        let (words, lost) = (pages.reduce(0) { $0 + $1.words }, pages.reduce(0) { $0 + $1.lost })
        #expect(words > 300 && Double(lost) < 0.05 * Double(words), "\(lost) of \(words)")
        // The digital PDF may not be changed: 132 KB.
        let digital = lines.filter { $0.refused?.code == "original_too_large" }
        #expect(digital.count > 3 && digital.allSatisfy { $0.file == nil && $0.making == nil })
        #expect(lines.allSatisfy { ($0.file == nil) == ($0.refused != nil) })
        let paths = made.compactMap(\.file).map { folder + "/" + $0 }
        let validator = ServedOffice.tools + "/../pdfa/validate"
        let verdicts = try Shell.run("\(validator) 2u \(paths.joined(separator: " "))").output
        #expect(verdicts.split(separator: "\n").count { $0.hasPrefix("pass\t") } == made.count, "\(verdicts)")
        // Read by another program, from what is seen alone.
        let card = try #require(paths.first { $0.contains("ktp_el") })
        let text = try Shell.run(
            "cd \(program.home) && pdftoppm -r 300 -png \(card) karcis && tesseract karcis-1.png - -l ind 2>/dev/null"
        )
        #expect(text.output.contains("PROVINSI"), "\(text.output)")
        let again = try small(try office(), "60K", to: program.home + "/kirim2")
        #expect(again.map(\.file) == lines.map(\.file))
        for file in again.compactMap(\.file) {
            #expect(
                FileManager.default.contents(atPath: folder + "/" + file)
                    == FileManager.default.contents(atPath: program.home + "/kirim2/" + file))
        }
    }

    @Test("what fits already goes as the archival copy; a card cut from a sheet never takes the sheet along")
    func archival() throws {
        let program = try office(["01-sipa-lengkap"])
        let lines = try small(program, "1M", to: program.home + "/kirim")
        let copies = program.home + "/arsip"
        #expect(try program.run(["export", "copies", "-q", "--output", copies]).status == 0)
        let archival = lines.filter { $0.making == "archival" }
        #expect(archival.count > 4)
        for file in archival.compactMap(\.file) {
            let sent = FileManager.default.contents(atPath: program.home + "/kirim/" + file)
            #expect(sent == FileManager.default.contents(atPath: copies + "/" + file))
        }
        let cards = lines.filter { ["ktp_el", "npwp_kartu"].contains($0.type) }
        #expect(cards.count == 2 && cards.allSatisfy { $0.making == "layers" }, "\(cards)")
        for card in cards.compactMap(\.file) {
            #expect(
                try size(program.home + "/kirim/" + card) < size(copies + "/" + card))
        }
    }

    @Test(
        "no limit too small is met by an unreadable file: refused with code, reason and what to do; exit 26")
    func refused() throws {
        let program = try office(["08-izin-trayek-kir-habis"])
        let folder = program.home + "/kirim"
        let lines = try small(program, "2K", to: folder)
        #expect(
            !lines.isEmpty && lines.allSatisfy { $0.file == nil && $0.refused?.code == "limit_too_small" })
        #expect(lines.allSatisfy { $0.refused?.reason.id.contains("batas yang lebih besar") == true })
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        let told = try program.run([
            "export", "--profile", "kirim", "--max-bytes", "2K", "--output", folder, "--lang", "en",
        ])
        #expect(told.status == 26 && told.errors.contains("the smallest has about"))
        let drafts = program.home + "/copies/incoming"
        #expect((try? FileManager.default.contentsOfDirectory(atPath: drafts)) ?? [] == [])
    }

    @Test(
        "within the smallest file that there is, fine print cannot be read: refused, with the page and the words lost"
    )
    func unreadable() throws {
        let program = try Program.office()
        // Print of three points: read at 300 dots an inch, gone at 150.
        let page = """
            cd \(program.home) && pdftoppm -r 125 -f 1 -l 1 -png \(Program.digital) halus && mv halus-*.png halus.png &&
            printf '%%%%MediaBox 0 0 248 351\n%%%%Image I halus.png\nq 248 0 0 351 0 0 cm /I Do Q\n' > halus.txt &&
            mutool create -o halus.pdf halus.txt
            """
        try #require(try Shell.run(page).status == 0)
        _ = try program.run(["intake", "-q", program.home + "/halus.pdf"])
        let folder = program.home + "/kirim"
        let least = try #require(try small(program, "1K", to: folder).first?.refused)
        #expect(least.code == "limit_too_small")
        let limit = try #require(least.reason.en.firstMatch(of: /smallest has about (\d+)/)?.output.1)
        let line = try #require(try small(program, String(limit), to: folder).first)
        #expect(line.refused?.code == "unreadable" && line.refused?.page == 1 && line.file == nil, "\(line)")
        #expect(line.refused?.reason.en.contains("words are lost") == true)
        let read = try #require(line.pages.first)
        #expect(read.words > 50 && 10 * read.lost > read.words)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        // The limit that it names is large enough to read.
        let larger = try #require(line.refused?.reason.en.firstMatch(of: /limit of about (\d+)/)?.output.1)
        let better = try #require(try small(program, String(larger), to: folder).first)
        #expect(better.making == "layers" && better.file != nil, "\(better)")
    }

    @Test("as the issue spells it; by application; nonsense is told with an example")
    func spelling() throws {
        let program = try office(["01-sipa-lengkap", "08-izin-trayek-kir-habis"])
        let number = try #require(
            try program.dossiers().flatMap(\.documents).compactMap(\.application).first)
        let lines = try small(program, "500K", to: program.home + "/kirim", ["--application", number])
        let attached = try program.dossiers().flatMap(\.documents).count { $0.application == number }
        #expect(!lines.isEmpty && lines.count == attached)
        for nonsense in ["banyak", "0", "-1", "1T", "1.5"] {
            let wrong = try program.run(["export", "--profile", "kirim", "--max-bytes=" + nonsense])
            #expect(wrong.status == 1 && wrong.errors.contains("500K"), "\(nonsense): \(wrong.errors)")
        }
        let belongs = try program.run(["export", "copies", "--max-bytes", "1M"])
        #expect(belongs.status == 1 && belongs.errors.contains("--profile kirim"))
        #expect(try program.run(["export", "--profile", "lain"]).status == 1)
        let typed = try Shell.run(
            "cd \(program.home) && mkdir typed && cd typed && BERKAS_HOME=\(program.home) \(Program.path) "
                + "export --profile kirim --max-bytes 1M 2>/dev/null; echo status $?; ls kirim")
        #expect(typed.output.contains("status 0") && typed.output.contains("ktp_el"), "\(typed.output)")
    }
}
