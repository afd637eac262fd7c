import Foundation
import Testing

@Suite("Receipts")
struct ReceiptTests {
    private struct GivenOut: Decodable {
        struct Receipt: Decodable {
            struct Paper: Decodable {
                var name: String
                var pages: Int
            }
            var applicant: String
            var nik: String?
            var documents: [Paper]
            var finish: String?
        }
        var code: String
        var seal: String
        var position: Int
        var supersedes: String?
        var receipt: Receipt
    }

    /// An office with one dossier that is read, and its id.
    private func read() throws -> (program: Program, id: String) {
        let program = try Program.office()
        _ = try program.run(["intake", Program.digital, "--received", "2026-11-23"])
        return (program, try program.dossier().submission.id)
    }

    private func receipt(_ program: Program, _ id: String) throws -> GivenOut {
        try #require(try program.objects(["receipt", id, "--officer", "Sari"], of: GivenOut.self).first)
    }

    @Test("a receipt lists every document, hides name and NIK, and stays the same while nothing changes")
    func content() throws {
        let (program, id) = try read()
        let first = try receipt(program, id)
        let dossier = try program.dossier()
        #expect(first.receipt.documents.count == dossier.documents.count)
        #expect(first.receipt.documents.map(\.pages).reduce(0, +) > 5)
        #expect(first.receipt.applicant.contains("*") && first.receipt.nik?.count == 4)
        let again = try receipt(program, id)
        #expect(again.code == first.code && again.seal == first.seal && again.supersedes == nil)
    }

    @Test("a complete dossier's receipt promises a working day; one that lacks a paper promises none")
    func finish() throws {
        let (program, id) = try read()
        #expect(try receipt(program, id).receipt.finish == nil)
        _ = try program.run(["intake", Program.sample("01-sipa-lengkap"), "--received", "2026-11-23"])
        let complete = try #require(try program.dossiers().first { $0.submission.id != id })
        let finish = try #require(try receipt(program, complete.submission.id).receipt.finish)
        let formatter = DateFormatter()
        formatter.dateFormat = "yyyy-MM-dd"
        formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
        let day = try #require(formatter.date(from: finish))
        #expect(day > Date())
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = formatter.timeZone
        #expect((2...6).contains(calendar.component(.weekday, from: day)))
    }

    @Test("what an officer changes gives a new receipt that supersedes the first")
    func superseding() throws {
        let (program, id) = try read()
        let first = try receipt(program, id)
        let waiting = try #require(try program.dossier().documents.first { $0.placement == "review" })
        _ = try program.run([
            "review", "confirm", id, String(waiting.number), "--to", "165/PBG/XI/2026", "--as",
            "lainnya", "--officer", "Sari",
        ])
        let second = try receipt(program, id)
        let changed = second.code != first.code
        #expect(!changed || second.supersedes == first.code)
        guard changed else { return }
        let old = try program.run(["verify", "receipt", first.seal, "--lang", "en"])
        #expect(old.status == 0 && old.output.contains("superseded by \(second.code)"))
    }

    @Test(
        "the printed QR code verifies, from each format, with the home or with the public key alone",
        arguments: ["a5", "thermal58", "thermal80"])
    func printed(format: String) throws {
        let (program, id) = try read()
        let path = program.home + "/receipt.pdf"
        let made = try program.run(["receipt", id, "--format", format, "--output", path, "--lang", "en"])
        #expect(made.status == 0 && made.errors.contains("Receipt "))
        let genuine = try program.run(["verify", "receipt", path, "--lang", "en"])
        #expect(genuine.status == 0 && genuine.output.contains("Genuine"), "\(genuine.errors)")
        let key = try program.run(["key", "list"]).output.split(separator: " ")[1]
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let stranger = Program()
        let offline = try stranger.run(["verify", "receipt", path, "--key", key, "--lang", "en"])
        #expect(offline.status == 0 && offline.output.contains("Genuine"))
        let refused = try program.run(["receipt", id, "--output", path])
        #expect(refused.status == 5)
        #expect(try program.run(["receipt", id, "--output", path, "--force"]).status == 0)
        let text = try Shell.run("pdftotext -layout \(path) - ").output
        let papers = try receipt(program, id).receipt.documents
        let pictures = try Shell.run("pdfimages -list \(path) | tail -n +3 | grep -vc smask").output
        #expect(Int(pictures.trimmingCharacters(in: .newlines)) == papers.map(\.pages).reduce(0, +))
        for document in papers {
            let word = document.name.split(separator: " ")[0]
            #expect(text.contains(word), "\(document.name)")
        }
    }

    @Test("a forged, foreign, damaged or missing code is told apart, exit 27")
    func refused() throws {
        let (program, id) = try read()
        let seal = try receipt(program, id).seal
        let last = seal.last == "0" ? "1" : "0"
        let forged = try program.run(["verify", "receipt", String(seal.dropLast()) + last, "--lang", "en"])
        #expect(forged.status == 27)
        #expect(forged.errors.contains("FORGED") || forged.errors.contains("no receipt of Berkas"))
        let other = try Program.office()
        let foreign = try other.run(["verify", "receipt", seal, "--lang", "en"])
        #expect(foreign.status == 27 && foreign.errors.contains("is not known"))
        let damaged = try program.run(["verify", "receipt", "BERKAS1:XYZ", "--lang", "en"])
        #expect(damaged.status == 27)
        let none = try program.run(["verify", "receipt", Program.digital, "--lang", "en"])
        #expect(none.status == 15 && none.errors.contains("no receipt's QR code"))
        let key = try program.run(["verify", "receipt", seal, "--key", "abc", "--lang", "en"])
        #expect(key.status == 9)
        #expect(
            try program.run(["verify", "receipt", seal, "--json"]).output.contains("\"verdict\":\"valid\""))
    }

    @Test("a rotated key signs from then on, and what the old one signed stays genuine")
    func rotation() throws {
        let (program, id) = try read()
        let old = try receipt(program, id)
        let path = program.home + ".2027.key"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let rotated = try program.run(["key", "rotate", "--to", path, "--officer", "Sari", "--lang", "en"])
        #expect(rotated.status == 0 && rotated.errors.contains("signing_key"))
        #expect(try program.run(["verify", "receipt", old.seal]).status == 0)
        // The old key is no longer in force.
        #expect(try program.run(["key", "head", "--lang", "en"]).status == 9)
        let head = try program.run(["key", "head"], environment: ["BERKAS_SIGNING_KEY": path])
        #expect(head.status == 0)
        #expect(try program.run(["key", "list", "--json"]).output.split(separator: "\n").count == 2)
        #expect(try program.run(["verify", "ledger"]).status == 0)
    }

    @Test("an edited history is found and located; one that was cut off, by a head kept elsewhere")
    func ledger() throws {
        let (program, _) = try read()
        let sound = try program.run(["verify", "ledger", "--lang", "en"])
        #expect(sound.status == 0 && sound.output.contains("Sound"))
        let head = program.home + "/kept.head"
        let kept = try program.run(["key", "head"], output: head)
        #expect(kept.status == 0)
        #expect(try program.run(["verify", "ledger", "--head", head]).status == 0)
        let edit = "DROP TRIGGER decisions_are_final; UPDATE decisions SET reason = 'x' WHERE position = 3;"
        #expect(try Shell.run("sqlite3 \(program.home)/register.sqlite \"\(edit)\"").status == 0)
        let damaged = try program.run(["verify", "ledger", "--lang", "en"])
        #expect(damaged.status == 27 && damaged.errors.contains("decisions 3"), "\(damaged.errors)")
        let json = try program.run(["verify", "ledger", "--json"])
        #expect(json.status == 27 && json.output.contains("\"sound\":false"))
    }

    @Test("the page that verifies offline is one file, for anyone to keep")
    func page() throws {
        let program = try Program.office()
        let path = program.home + "/verify.html"
        #expect(try program.run(["verify", "page", "--output", path]).status == 0)
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let key = try program.run(["key", "list"]).output.split(separator: " ")[1]
            .trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(page.contains(key) && page.contains("Content-Security-Policy"))
        #expect(try program.run(["verify", "page", "--output", path]).status == 5)
        #expect(try program.run(["verify", "page", "--output", path, "--force"]).status == 0)
    }
}
