import Archive
import DossierModel
import Foundation
import Testing

@Suite("Archival copy: the words over the ink", .enabled(if: Program.areInstalled))
struct ArchivalTextTests {
    /// An upright sheet at 200 dots an inch.
    private func file(_ words: [Word], recipe: Recipe = []) throws -> [UInt8] {
        let sheet = try Encoded.group4(Greys(PixelSize(width: 800, height: 600), ink: []))
        let page = try CopySamples.page(
            sheet, resolution: Resolution(x: 200, y: 200), recipe: recipe, words: words)
        return try CopySamples.file([(page, sheet.bytes)])
    }

    private let lines = [
        CopySamples.word("Nama", 60, 50, 90, 28, line: 0), CopySamples.word(":", 170, 58, 6, 20, line: 0),
        CopySamples.word("Siti", 190, 50, 60, 28, line: 0),
        CopySamples.word("Nurhaliza", 262, 50, 160, 28, line: 0),
        CopySamples.word("Alamat", 60, 100, 110, 28, line: 1),
        CopySamples.word("Jl.", 190, 100, 40, 28, line: 1),
        CopySamples.word("Pangeran", 242, 100, 150, 36, line: 1),
        CopySamples.word("Antasari", 404, 100, 140, 28, line: 1),
    ]

    @Test("pdftotext gives words with spaces, lines in order")
    func extraction() throws {
        let meant = ["Nama : Siti Nurhaliza", "Alamat Jl. Pangeran Antasari"]
        let text = try Program.text(file(lines))
        #expect(text.split { "\n\u{0C}".contains($0) }.map(String.init) == meant, "\(text)")
        #expect(try Program.lines(file(lines)) == meant)
    }

    @Test("PDFium reads them too, words of one letter among them", .enabled(if: Program.pythonIsPrepared))
    func pdfium() throws {
        let found = try Program.pdfium(file(lines)).split(separator: "\n").map(String.init)
        #expect(found == ["Nama : Siti Nurhaliza", "Alamat Jl. Pangeran Antasari"])
    }

    @Test("each word's letters span its box: across to a hundredth of a pixel, up and down within two")
    func boxes() throws {
        for recipe in [[], [.level(degrees: 2)]] as [Recipe] {
            let placed = try PlainCopy(file(lines, recipe: recipe)).words()
            try #require(placed.map(\.text) == lines.map(\.text))
            for (word, found) in zip(lines, placed) {
                let pixels = [found.left, found.top, found.right, found.bottom].map { $0 * 200 / 72 }
                let meant = [word.box.x, word.box.y, word.box.maxX, word.box.maxY].map(Double.init)
                for (index, (one, other)) in zip(pixels, meant).enumerated() {
                    #expect(
                        abs(one - other) < (index % 2 == 0 ? 0.01 : 2), "\(word.text): \(pixels) for \(meant)"
                    )
                }
            }
        }
    }

    @Test("on turned pages the words are on the upright page", arguments: 0..<4)
    func turned(quarters: Int) throws {
        let placed = try PlainCopy(
            file([CopySamples.word("atas", 40, 30, 100, 20, line: 0)], recipe: [.turn(quarters: quarters)])
        ).words()
        #expect(abs(try #require(placed.first).left - 40 * 0.36) < 0.01)
        #expect(abs(try #require(placed.first).top - 30 * 0.36) < 0.72)
    }

    @Test("nothing of it is painted, and spaces are letters of their own")
    func operators() throws {
        let plain = try PlainCopy(file(lines)).text
        #expect(plain.contains("BT\n3 Tr\n"))
        // Between four words there are three, on each of two lines.
        #expect(plain.components(separatedBy: "<0020> Tj").count - 1 == 6)
        #expect(try !PlainCopy(file([])).text.contains("BT\n"))
    }

    @Test("letters of every plane come back")
    func letters() throws {
        let texts = [
            "café", "Ĳsselmeer", "“kutip”", "—", "Ａ", "字", "𝒜𝒷", "🦜", "\u{FFFD}", "(a)\\b<c>", "²", "🦜🦜",
        ]
        let words = texts.enumerated().map { CopySamples.word($1, 40, 20 + 40 * $0, 200, 24, line: $0) }
        let found = try Program.text(file(words)).split { "\n\u{0C}".contains($0) }.map(String.init)
        #expect(found == texts)
    }

    @Test("words from right to left come back as they are read")
    func rightToLeft() throws {
        let words = [
            CopySamples.word("محمد", 400, 40, 200, 30, line: 0),
            CopySamples.word("שלום", 400, 90, 200, 30, line: 1),
        ]
        let found = try Program.text(file(words))
        let letters = found.unicodeScalars.filter { $0.properties.isAlphabetic }
        #expect(String(String.UnicodeScalarView(letters)) == "محمدשלום", "\(found.debugDescription)")
    }

    @Test("what is no letter is left out, an empty word with it")
    func noLetters() throws {
        let words = [
            CopySamples.word("", 40, 20, 30, 20, line: 0),
            CopySamples.word("\u{0}\u{FEFF}\u{FFFF}", 90, 20, 30, 20, line: 0),
            CopySamples.word("a\u{7}b\u{FFFE}", 140, 20, 30, 20, line: 0),
        ]
        #expect(try PlainCopy(file(words)).words().map(\.text) == ["ab"])
    }

    @Test("10,000 and 40,000 letters in a word, and boxes that are nowhere")
    func extremes() throws {
        for count in [10_000, 40_000] {
            let long = String(repeating: "panjang", count: count / 7 + 1).prefix(count)
            let placed = try PlainCopy(file([CopySamples.word(String(long), 10, 10, 700, 30, line: 0)]))
            let operators = placed.text.split(separator: "\n").filter { $0.hasSuffix("Tj") }
            let strings = operators.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("<") }
            #expect(strings.reduce(0) { $0 + ($1.utf8.count - 2) / 4 } == count)
            // A string of PDF/A has 32,767 bytes at most.
            #expect(strings.allSatisfy { $0.utf8.count <= 2 * 32_767 + 2 })
            #expect(try Program.lines(placed.bytes) == [String(long)])
        }
        let boxes = [
            (-50, -50, 20, 20), (5_000, 5_000, 10, 10), (Int.min, 0, Int.max, 1), (0, 0, Int.max, Int.max),
            (10, 10, 0, 0), (10, 10, -5, -5),
        ]
        for (x, y, width, height) in boxes {
            let copy = try PlainCopy(file([CopySamples.word("a", x, y, width, height, line: 0)]))
            let word = try #require(try copy.words().first)
            #expect(word.left >= 0 && word.right < 288.01 && word.top > -0.01 && word.bottom < 217)
        }
    }
}
