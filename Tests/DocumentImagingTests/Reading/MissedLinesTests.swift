import DocumentImaging
import DossierModel
import Testing

@Suite("Lines that the layout missed")
struct MissedLinesTests {
    private let missed = MissedLines()

    /// Letters 20 pixels high, 14 wide, 4 apart.
    private func letters(_ count: Int, x: Int, y: Int) -> [PixelRect] {
        (0..<count).map { PixelRect(x: x + 18 * $0, y: y, width: 14, height: 20) }
    }

    private func word(
        _ text: String, x: Int, y: Int, width: Int = 100, confidence: Double = 0.9, line: Int = 0
    ) -> Word {
        Word(
            text: text, box: PixelRect(x: x, y: y, width: width, height: 20), confidence: confidence,
            line: line)
    }

    @Test("Print outside of all words makes a line with its ends; print inside makes none")
    func outside() {
        let pieces = letters(8, x: 100, y: 100) + letters(8, x: 100, y: 200)
        let boxes = missed.boxes(
            of: pieces, beside: [word("PERMOHONAN", x: 95, y: 100, width: 160)], height: 20)
        #expect(boxes == [PixelRect(x: 80, y: 200, width: 180, height: 20)])
    }

    @Test("A word that was guessed at covers nothing")
    func guessed() {
        let unsure = word("ae", x: 95, y: 100, width: 160, confidence: 0.1)
        #expect(missed.boxes(of: letters(8, x: 100, y: 100), beside: [unsure], height: 20).count == 1)
    }

    @Test("A line reaches up to words beside it, not into them")
    func neighbours() {
        let boxes = missed.boxes(
            of: letters(6, x: 100, y: 100), beside: [word("DIREKSI", x: 0, y: 98, width: 94)], height: 20)
        #expect(boxes == [PixelRect(x: 95, y: 100, width: 129, height: 20)])
    }

    @Test("Letters far from each other are two lines; a lone piece and scribbles of all heights are none")
    func apart() {
        let far = letters(4, x: 100, y: 100) + letters(4, x: 400, y: 100)
        #expect(missed.boxes(of: far, beside: [], height: 20).count == 2)
        #expect(missed.boxes(of: letters(1, x: 100, y: 100), beside: [], height: 20).isEmpty)
        let scribbles = [12, 25, 80, 45, 18].enumerated().map { index, height in
            PixelRect(x: 100 + 18 * index, y: 100, width: 14, height: height)
        }
        #expect(missed.boxes(of: scribbles, beside: [], height: 20).isEmpty)
    }

    @Test("More lines than a page has are a picture")
    func picture() {
        let rows = (0..<(missed.most + 1)).flatMap { letters(4, x: 100, y: 30 * $0) }
        #expect(missed.boxes(of: rows, beside: [], height: 20).isEmpty)
    }

    @Test("What is read sure enough stands before the line below it; the rest is left out")
    func joining() {
        let words = [word("Pasal", x: 100, y: 100), word("Modal", x: 100, y: 300, line: 1)]
        let found = [
            word("DIREKSI", x: 100, y: 200, confidence: 0.8),
            word("scrawl", x: 100, y: 400, confidence: 0.4, line: 1),
            word("in", x: 100, y: 500, confidence: 0.7, line: 2),
            word("NO", x: 100, y: 600, confidence: 0.95, line: 3),
        ]
        let joined = missed.joined(found, with: words)
        #expect(joined.map(\.text) == ["Pasal", "DIREKSI", "Modal", "NO"])
        #expect(joined.map(\.line) == [0, 1, 2, 3])
    }

    @Test(
        "A word that was missed within a line, or at its end, is of that line; one in another column is not")
    func within() {
        let words = [
            word("Tempat/Tgl", x: 100, y: 100, width: 150, line: 0),
            word("BONTANG,", x: 370, y: 100, width: 120, line: 0),
            word("Agama", x: 100, y: 140, line: 1),
        ]
        let found = [
            word("Lahir", x: 262, y: 101, width: 65), word("KOTA", x: 800, y: 100, width: 70, line: 1),
        ]
        let joined = missed.joined(found, with: words)
        let lines = PageText(source: .tesseract, words: joined).lines.map(\.text)
        #expect(lines.contains("Tempat/Tgl Lahir BONTANG,"), "\(lines)")
        #expect(lines.contains("KOTA") && lines.contains("Agama"))
    }

    @Test("A guess gives way to what is read in its place")
    func guess() {
        let words = [
            word("Pasal", x: 100, y: 100), word("ae", x: 100, y: 200, width: 60, confidence: 0.1, line: 1),
        ]
        let joined = missed.joined([word("MODAL", x: 95, y: 198)], with: words)
        #expect(joined.map(\.text) == ["Pasal", "MODAL"])
    }

    @Test("A sign read over the letters of a whole name is doubted; a word with its own letters is not")
    func doubted() {
        let words = [
            word("=)", x: 95, y: 100, width: 160), word("PERMOHON", x: 95, y: 200, width: 160, line: 1),
            word("-", x: 95, y: 300, width: 60, line: 2),
        ]
        let pieces = letters(8, x: 100, y: 100) + letters(8, x: 100, y: 200) + letters(2, x: 100, y: 300)
        let doubted = missed.doubted(words, over: pieces)
        #expect(doubted.map { $0.confidence < missed.leastSure } == [true, false, false])
        #expect(missed.boxes(of: pieces, beside: doubted, height: 20).count == 1)
    }

    @Test("What is read already is not read twice")
    func twice() {
        let words = [word("Lengkap", x: 100, y: 100)]
        let found = [
            word("Lengkap", x: 98, y: 102, confidence: 0.8), word("NIK", x: 98, y: 140, confidence: 0.9),
        ]
        #expect(missed.joined(found, with: words).map(\.text) == ["Lengkap", "NIK"])
    }

    @Test("A reading is worth its letters as far as they are sure; guesses are worth nothing")
    func worth() {
        let words = [
            word("CONTOH", x: 100, y: 100, confidence: 0.8), word("scrawl", x: 300, y: 100, confidence: 0.4),
            word("—.:", x: 500, y: 100, confidence: 0.9),
        ]
        #expect(abs(missed.worth(of: words) - 4.8) < 1e-9)
    }

    @Test("Words in a drawing are read")
    func drawing() throws {
        var sheet = SheetDrawing.a4Landscape
        let style = TextStyle(family: "Liberation Sans", size: 9)
        for (x, y, width, height) in [
            (40.0, 30.0, 60.0, 50.0), (100, 30, 70, 45), (40, 80, 45, 60), (110, 90, 60, 50),
        ] {
            sheet.add(.box(DrawnBox(x: x, y: y, width: width, height: height, thickness: 0.9)))
            sheet.add(.box(DrawnBox(x: x + 1.6, y: y + 1.6, width: width - 3.2, height: height - 3.2)))
        }
        for index in 0..<14 {
            let x = 42 + Double(index) * 9
            sheet.add(.line(DrawnLine(x, 30, x, 140, thickness: 0.12, dashed: true, ink: .grey)))
        }
        let rooms = [("TIDUR", 60.0, 53.0), ("TAMU", 128, 50), ("DAPUR", 56, 108), ("KELUARGA", 128, 112)]
        for (name, x, y) in rooms { sheet.add(.text(DrawnText(name, x: x, y: y, style: style))) }
        for index in 0..<6 {
            sheet.add(
                .text(
                    DrawnText(
                        "Gambar rencana rumah tinggal satu lantai di Kota Bontang", x: 190,
                        y: 40 + Double(index) * 12,
                        width: 80, style: style)))
        }
        let image = try sheet.render(dpi: 300)
        let page = DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: 300, y: 300), bitsPerSample: 8,
                samplesPerPixel: 3, compression: "none"))
        let read = try PageReader(tessdata: nil, languages: "ind+eng")
            .read(page, number: 1, options: ReadingOptions(barcodes: false))
        let words = Set(read.text?.words.map(\.text) ?? [])
        #expect(words.isSuperset(of: rooms.map(\.0)), "\(words)")
    }

    @Test("An underline goes, and the letters on it come apart")
    func underline() throws {
        let image = try PageImage(PixelShape(width: 300, height: 60, layout: .twoTone))
        func mark(_ columns: Range<Int>, _ rows: Range<Int>) {
            for y in rows {
                let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                for x in columns { unsafe line[x >> 3] |= 0x80 >> UInt8(x & 7) }
            }
        }
        for letter in 0..<6 { mark((40 + 20 * letter)..<(52 + 20 * letter), 20..<40) }
        mark(30..<200, 40..<42)
        let ink = try #require(InkPicture(GreyPicture(of: image, reduction: 1), threshold: 128))
        #expect(InkComponents(ink).all.count == 1)
        let without = try #require(ink.withoutRules(from: 60))
        let pieces = InkComponents(without).all
        #expect(pieces.count == 6)
        #expect(pieces.allSatisfy { $0.box.width == 12 && $0.box.height >= 18 })
    }
}
