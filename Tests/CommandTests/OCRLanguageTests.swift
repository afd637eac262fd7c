import Testing

@Suite("Tesseract's languages")
struct OCRLanguageTests {

    @Test("one that is not installed: exit 3 and the package to install, by option and by configuration")
    func missing() throws {
        let program = Program()
        for (options, environment) in [
            (["-l", "xyz"], [:]), (["--language", "ind+xyz"], [:]), ([], ["BERKAS_OCR_LANGUAGES": "xyz"]),
        ] {
            let outcome = try program.run(
                ["check", "--read", Program.digital] + options, environment: environment)
            #expect(outcome.status == 3 && outcome.errors.contains("tesseract-ocr-xyz"), "\(options)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test("looking alone needs none")
    func looking() throws {
        #expect(try Program().run(["check", Program.digital, "-l", "xyz"]).status == 0)
    }

    @Test("an intake keeps the bytes; the next one with a right language reads them")
    func intake() throws {
        let program = try Program.office()
        let outcome = try program.run(["intake", Program.digital, "-l", "xyz", "--lang", "id"])
        #expect(outcome.status == 3 && outcome.errors.contains("tesseract-ocr-xyz"))
        #expect(outcome.errors.contains("berikutnya melanjutkannya"))
        let list = try program.run(["dossier", "list"], environment: ["COLUMNS": "400"])
        #expect(list.output.contains("to be read: ") && list.output.contains("tesseract-ocr-xyz"))
        let waiting = try program.run([
            "dossier", "show", String(list.output.split(separator: "\n")[2].prefix(8)),
        ])
        #expect(waiting.status == 15 && waiting.errors.contains("berkas dossier why"))
        #expect(try program.run(["intake", "-l", "eng"]).status == 21)
        #expect(try program.dossier().documents.count > 5)
    }
}
