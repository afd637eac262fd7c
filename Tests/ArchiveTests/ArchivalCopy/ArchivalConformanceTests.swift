import Archive
import DossierModel
import Foundation
import Testing

/// veraPDF's verdict on everything that is written, and that it tells a bad file from a good one.
@Suite(
    "Archival copy: PDF/A-2u by veraPDF's engine",
    .enabled(if: Program.areInstalled && Program.validatorIsPrepared))
struct ArchivalConformanceTests {
    /// By the name of what is tried.
    private func good() throws -> [(String, [UInt8])] {
        let sheet = Greys.sheet
        let colours = (0..<3 * 64 * 64).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let size = PixelSize(width: 64, height: 64)
        let words = [
            CopySamples.word("Nama", 20, 16, 40, 12, line: 0), CopySamples.word("🦜", 62, 16, 30, 12, line: 0),
            CopySamples.word("محمد", 20, 40, 50, 12, line: 1),
            CopySamples.word("\u{0}\u{FFFE}\u{FEFF}x\u{FFFD}", 90, 40, 24, 12, line: 1),
            CopySamples.word(String(repeating: "a", count: 20_000), 150, 90, 30, 8, line: 2),
        ]
        var profiled = try Encoded.flate(colours, size, .rgb, bits: 8)
        profiled.image.profile = StandardRGB.profile
        var palette = try Encoded.flate(
            [UInt8](repeating: 0x1B, count: 64 * 16), size,
            .indexed([0, 0, 0, 9, 9, 9, 90, 80, 70, 255, 255, 255]),
            bits: 2)
        palette.image.isInverted = true
        var codings: [(String, Encoded)] = [
            ("group4", try .group4(sheet)), ("group4-paper", try .group4(sheet, blackIsOne: true)),
            ("jbig2", try .jbig2(sheet)), ("jpeg-grey", try .jpeg(.levels)),
            ("jpeg-colour", try .jpeg(colours: colours, size)),
            ("jpeg-progressive", try .jpeg(colours: colours, size, isProgressive: true)),
            ("flate-grey", try .flate(Greys.levels.pixels, Greys.levels.size, .grey, bits: 8)),
            ("flate-16", try .flate(colours + colours, size, .rgb, bits: 16)),
            ("predicted-2", try .predicted(.levels, predictor: 2)),
            ("predicted-15", try .predicted(.levels, predictor: 15)),
            ("jpx-grey", try .jpx(Greys.levels.pixels, Greys.levels.size, isColour: false)),
            ("jpx-colour", try .jpx(colours, size, isColour: true)), ("profile", profiled),
            ("palette", palette),
        ]
        palette.image.profile = StandardRGB.profile
        codings.append(("palette-profile", palette))
        var files = try codings.map { name, encoded in
            let words = encoded.image.size == sheet.size ? words : []
            return (name, try CopySamples.file(encoded, words: words))
        }
        for quarters in 0..<4 {
            for degrees in [-3.0, 0, 3] {
                let recipe: Recipe = [.turn(quarters: quarters), .level(degrees: degrees)]
                files.append(
                    (
                        "turn-\(quarters)-\(degrees)",
                        try CopySamples.file(.group4(sheet), recipe: recipe, words: words)
                    ))
            }
        }
        let outline = [
            ArchivalCopy.Bookmark(title: "KTP –", page: 1, children: [.init(title: "x", page: 70)])
        ]
        let many = try (0..<70).map { index in
            let (_, encoded) = codings[index % codings.count]
            return (try CopySamples.page(encoded, source: index), encoded.bytes)
        }
        files.append(
            ("many", try CopySamples.file(many, CopySamples.facts(language: .english, outline: outline))))
        let tiny = try CopySamples.page(.group4(sheet), resolution: Resolution(x: 1e6, y: 1e6))
        let huge = try CopySamples.page(.group4(sheet), resolution: Resolution(x: 0.5, y: 0.5))
        let bytes = try Encoded.group4(sheet).bytes
        files.append(("tiny-and-huge", try CopySamples.file([(tiny, bytes), (huge, bytes)])))
        return files
    }

    /// Without what the standard asks for, and the clause that is then broken.
    private func bad() throws -> [(name: String, file: [UInt8], clause: String)] {
        let file = try CopySamples.file(
            .group4(.sheet), words: [CopySamples.word("Nama", 20, 16, 40, 12, line: 0)])
        return try [
            ("no-metadata", "/Metadata ", "/Metadatx ", "6.6.2.1"),
            ("no-intent", "/OutputIntents", "/OutputIntentz", "6.2.4.3"),
            ("no-id", "/ID [", "/IX [", "6.1.3"),
            ("other-part", "<pdfaid:part>2", "<pdfaid:part>3", "6.6.4"),
            ("no-schema", "<pdfaProperty:name>Pages", "<pdfaProperty:name>Pagez", "6.6.2.3.1"),
        ].map { name, good, bad, clause in (name, try replaced(good, bad, in: file), clause) }
    }

    private func replaced(_ good: String, _ bad: String, in file: [UInt8]) throws -> [UInt8] {
        let (good, bad) = (Array(good.utf8), Array(bad.utf8))
        try #require(good.count == bad.count)
        let at = try #require(file.indices.first { file[$0] == good[0] && file[$0...].starts(with: good) })
        return Array(file[..<at]) + bad + file[(at + bad.count)...]
    }

    @Test("all that is written passes, and what lacks something fails")
    func verdicts() throws {
        let (good, bad) = (try good(), try bad())
        let verdicts = try Program.inFolder { folder in
            var names: [String] = []
            for (name, file) in good + bad.map({ ($0.name, $0.file) }) {
                names.append("\(name).pdf")
                try Data(file).write(to: folder.appending(path: "\(name).pdf"))
            }
            return try Program.run(Program.validator, ["2u"] + names, in: folder)
        }
        var found: [String: (verdict: String, clauses: String)] = [:]
        for line in verdicts.split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(columns.count == 4, "\(line)")
            found[columns[2]] = (columns[0], columns[3])
        }
        for (name, _) in good {
            let verdict = try #require(found["\(name).pdf"])
            #expect(verdict.verdict == "pass", "\(name): \(verdict)")
        }
        for (name, _, clause) in bad {
            let verdict = try #require(found["\(name).pdf"])
            #expect(verdict.verdict == "fail", "\(name): \(verdict)")
            #expect(verdict.clauses.contains(clause), "\(name): \(verdict)")
        }
    }
}
