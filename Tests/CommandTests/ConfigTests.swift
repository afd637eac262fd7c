import Foundation
import Testing

@Suite("berkas config")
struct ConfigTests {
    private struct Line: Decodable, Equatable {
        var key: String
        var value: String
        var origin: String
    }

    private func explain(
        _ program: Program, _ environment: [String: String] = [:], _ options: [String] = []
    ) throws -> [String: Line] {
        let outcome = try program.run(["config", "explain", "--json"] + options, environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        return Dictionary(uniqueKeysWithValues: lines.map { ($0.key, $0) })
    }

    @Test("each value with its origin: option before environment before file before locale and default")
    func origins() throws {
        let program = Program()
        #expect(try program.run(["init", "-q"]).status == 0)
        let plain = try explain(program, ["LANG": "id_ID.UTF-8", "USER": "sari"])
        #expect(plain["language"] == Line(key: "language", value: "id", origin: "LANG"))
        #expect(plain["officer"] == Line(key: "officer", value: "sari", origin: "USER"))
        #expect(plain["jobs"] == Line(key: "jobs", value: "0", origin: "default"))
        #expect(plain["ocr_languages"] == Line(key: "ocr_languages", value: "ind+eng", origin: "default"))
        #expect(plain["readers"] == Line(key: "readers", value: "auto", origin: "default"))
        #expect(plain["second_reader"]?.origin == "found")
        let without = try explain(program, ["BERKAS_MODELS": "/nowhere", "LANG": "en_US.UTF-8"])[
            "second_reader"]
        #expect(
            without
                == Line(
                    key: "second_reader", value: "not installed: Tesseract reads alone",
                    origin: "BERKAS_MODELS"))
        #expect(plain["home"] == Line(key: "home", value: program.home, origin: "BERKAS_HOME"))

        let path = try program.write("berkas.yaml", "# kantor\nlanguage: en\njobs: 2\nofficer: loket-1\n")
        let file = try explain(program, ["LANG": "id_ID.UTF-8"])
        #expect(file["language"] == Line(key: "language", value: "en", origin: "\(path):2"))
        #expect(file["jobs"] == Line(key: "jobs", value: "2", origin: "\(path):3"))
        #expect(file["officer"]?.origin == "\(path):4")

        let all = try explain(
            program, ["BERKAS_JOBS": "3", "BERKAS_OFFICER": "loket-2"],
            ["--lang", "id", "--home", program.home])
        #expect(all["jobs"] == Line(key: "jobs", value: "3", origin: "BERKAS_JOBS"))
        #expect(all["officer"] == Line(key: "officer", value: "loket-2", origin: "BERKAS_OFFICER"))
        #expect(all["language"] == Line(key: "language", value: "id", origin: "--lang"))
        #expect(all["home"]?.origin == "--home")
    }

    @Test(
        "what cannot be used is exit 9 and names its place",
        arguments: [
            ("readers: all\n", ":1: the value `all`"),
            ("jobs: many\n", ":1: the value `many` cannot be used for jobs"),
            ("language: de\n", ":1: the value `de`"), ("ocr_languages: ../x\n", ":1: the value `../x`"),
            ("\nofficer: ''\n", ":2: the value ``"), ("- jobs\n", "has to hold lines"),
            ("jobs: [\n", "not valid YAML"), ("jobs: 1\nlanguag: id\n", ":2: the key `languag` is not known"),
        ])
    func wrong(text: String, words: String) throws {
        let program = Program()
        let path = try program.write("berkas.yaml", text)
        let outcome = try program.run(["config", "explain"])
        #expect(outcome.status == 9 && outcome.errors.contains(path), "\(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test("a file that is no text is said to be none; an empty one holds nothing")
    func bytes() throws {
        let program = Program()
        let path = try program.write("berkas.yaml", "")
        #expect(try explain(program)["jobs"]?.origin == "default")
        try Data([0x6A, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
        let outcome = try program.run(["config", "explain"])
        #expect(outcome.status == 9 && outcome.errors.contains("not UTF-8"))
    }
}
