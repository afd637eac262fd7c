import Foundation
import Testing

@Suite("berkas shortage")
struct ShortageTests {
    private static let number = "165/PBG/XI/2026"

    /// An office with a letterhead and one dossier that lacks a paper.
    private func office() throws -> (program: Program, id: String) {
        let program = try Program.office()
        _ = try program.write(
            "berkas.yaml",
            """
            office: DPMPTSP Kota Contoh
            letterhead: |
              PEMERINTAH KOTA CONTOH
              Jalan Contoh Nomor 1
            place: Contoh
            completion_days: 10
            """)
        _ = try program.run(["intake", "-q", Program.digital, "--received", "2026-11-23"])
        return (program, try program.dossier().submission.id)
    }

    @Test("as text, in Indonesian whatever the language of messages, by submission and by application")
    func text() throws {
        let (program, id) = try office()
        let letter = try program.run(["shortage", id, "--officer", "Sari"])
        #expect(letter.status == 22 && letter.errors.isEmpty, "\(letter.errors)")
        for words in [
            "PEMERINTAH KOTA CONTOH", "Contoh, ", "Hal      : Pemberitahuan kekurangan persyaratan",
            "Nomor permohonan : \(Self.number)", "23 November 2026", "NIK …",
            "A. Yang harus Saudara lengkapi",
            "Belum ada.", "Wajib.", "Lengkapi paling lambat", "Undang-Undang Nomor 28 Tahun 2002",
            "Undang-Undang Nomor 25 Tahun 2009", "tetap kami simpan", "Sari",
        ] {
            #expect(letter.output.contains(words), "\(words)")
        }
        let record = try #require(
            try String(contentsOfFile: Program.samples + "/applications.csv", encoding: .utf8)
                .split(separator: "\n").first { $0.hasPrefix(Self.number) })
        #expect(!letter.output.contains(record.split(separator: ",")[5]))
        #expect(
            try program.run(["shortage", Self.number, "--officer", "Sari"]).output == letter.output)
        let english = try program.run(["shortage", id, "--lang", "en"])
        #expect(english.output.contains("Notice of missing requirements"))
        #expect(english.output.contains("Law 28/2002 on Buildings"))
        #expect(!english.output.contains("Saudara"))
    }

    @Test("as a PDF, whole or not at all; a file that is there stays, unless --force")
    func pdf() throws {
        let (program, id) = try office()
        let path = program.home + "/letter.pdf"
        let made = try program.run(["shortage", id, "--output", path, "--lang", "en"])
        #expect(made.status == 22 && made.output.isEmpty, "\(made.errors)")
        #expect(made.errors.contains("things to bring"))
        #expect(try Shell.run("qpdf --check \(path)").status == 0)
        let text = try Shell.run("pdftotext -layout \(path) -").output
        #expect(text.contains("PEMERINTAH KOTA CONTOH") && text.contains("signature and stamp"))
        #expect(text.contains("What you have to bring") && text.contains("Missing."))
        #expect(text.contains("DPMPTSP Kota Contoh · \(Self.number) · 1/"))
        #expect(try Shell.run("pdfinfo \(path)").output.contains("(A4)"))
        let refused = try program.run(["shortage", id, "--output", path])
        #expect(refused.status == 5 && refused.errors.contains("--force"))
        #expect(try program.run(["shortage", id, "-o", path, "--force"]).status == 22)
        let copy = program.home + "/copy.pdf"
        let piped = try program.run(["shortage", id, "--output", "-", "-q"], output: copy)
        #expect(piped.status == 22 && piped.errors.isEmpty)
        #expect(try Shell.run("cmp \(path) \(copy)").status == 0)
        #expect(try program.run(["shortage", id, "--output", "-", "--json"]).status == 1)
        #expect(try program.run(["shortage", id, "--output", ""]).status == 1)
    }

    @Test("as JSON, with the keys that the README tells")
    func json() throws {
        let (program, id) = try office()
        _ = try program.run(["receipt", id])
        let outcome = try program.run(["shortage", id, "--json"])
        #expect(outcome.status == 22)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(object["verdict"] as? String == "lacking")
        #expect(object["application"] as? String == Self.number && object["due"] is String)
        #expect((object["receipt"] as? String)?.count == 14)
        let items = try #require(object["items"] as? [[String: Any]])
        #expect(Set(items.compactMap { $0["state"] as? String }).isSuperset(of: ["met", "missing"]))
        let readme = try String(contentsOfFile: Program.samples + "/../README.md", encoding: .utf8)
        let line = try #require(
            readme.components(separatedBy: "`shortage` prints").dropFirst().first?.components(
                separatedBy: "\n\n"
            ).first)
        let told = Set(line.split { !$0.isLetter && $0 != "_" }.map(String.init))
        #expect(Set(object.keys).subtracting(told).isEmpty)
        #expect(items.allSatisfy { Set($0.keys).subtracting(told).isEmpty })
    }

    @Test("a complete dossier's letter says so, exit 0; of no application it names none, exit 21")
    func others() throws {
        let program = try Program.office()
        _ = try program.run([
            "intake", "-q", Program.sample("01-sipa-lengkap"), "--received", "2026-11-23",
        ])
        let complete = try program.run(["shortage", "161/SIPA/XI/2026"])
        #expect(complete.status == 0, "\(complete.output)")
        #expect(complete.output.contains("Pemberitahuan kelengkapan persyaratan"))
        #expect(!complete.output.contains("Belum ada."))
        let stranger = try Program.office()
        _ = try stranger.run(["intake", "-q", Program.sample("14-bukan-siapa-siapa")])
        let id = try stranger.dossier().submission.id
        let stray = try stranger.run(["shortage", id])
        #expect(stray.status == 21 && stray.output.contains("belum diketahui untuk permohonan yang mana"))
        #expect(!stray.output.contains("Belum ada."))
    }

    @Test("what is neither an application nor a submission is said to be neither, with what there is")
    func unknown() throws {
        let (program, _) = try office()
        let number = try program.run(["shortage", "999/PBG/XI/2026", "--lang", "en"])
        #expect(number.status == 15 && number.errors.contains(Self.number))
        let id = try program.run(["shortage", "ffff", "--lang", "en"])
        #expect(id.status == 15 && id.errors.contains("no such submission"))
    }

    @Test("a period that is no number of days is refused")
    func period() throws {
        let program = Program()
        let path = try program.write("berkas.yaml", "completion_days: soon\n")
        let outcome = try program.run(["config", "explain", "--lang", "en"])
        #expect(outcome.status == 9 && outcome.errors.contains("\(path):1: the value `soon`"))
    }
}
