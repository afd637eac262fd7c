import DocumentImaging
import DossierModel
import Testing

@Suite("Reading a page's words")
struct PageReaderTests {
    private func read(_ page: DecodedPage) throws -> Page {
        try PageReader(tessdata: nil, languages: "ind+eng")
            .read(page, number: 1, options: ReadingOptions(barcodes: false))
    }

    private func bag(_ text: String) -> Set<String> {
        Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
    }

    private func recall(_ page: Page) -> Double {
        let truth = bag(DrawnPage.letter)
        return Double(truth.intersection(bag(page.text?.plain ?? "")).count) / Double(truth.count)
    }

    @Test("A drawn letter is read whole, and its words' boxes lie on the ink")
    func letter() throws {
        let decoded = try DrawnPage(lean: 1.5, quarters: 1).decoded()
        let page = try read(decoded)
        #expect(recall(page) >= 0.97)
        #expect(page.number == 1)
        #expect(page.text?.source == .tesseract)
        let words = try #require(page.text?.words)
        let width = page.facts.size.width
        #expect(words.allSatisfy { $0.box.x >= 0 && $0.box.maxX <= width && $0.confidence <= 1 })
        #expect(zip(words, words.dropFirst()).allSatisfy { $0.line <= $1.line })
    }

    @Test("Spots within portraits are no print; the same beside them are looked at", arguments: [0, 600])
    func portraits(aside: Int) throws {
        var page = DrawnPage(text: "")
        for x in [200, 1_200] {
            page.bars += [
                .init(box: PixelRect(x: x, y: 300, width: 354, height: 472)),
                .init(box: PixelRect(x: x + 100, y: 400, width: 150, height: 250), red: 1, green: 1, blue: 1),
                .init(box: PixelRect(x: x + 130 + aside, y: 470, width: 18, height: 24)),
                .init(box: PixelRect(x: x + 200 + aside, y: 470, width: 18, height: 24)),
            ]
        }
        let read = try read(try page.decoded())
        #expect(read.facts.photos.count == 2)
        #expect(read.facts.componentCount == 4)
        #expect(read.text?.readers == (aside == 0 ? [] : [.tesseract]))
    }

    @Test("Boxes of a level page hold dark pixels")
    func boxes() throws {
        let decoded = try DrawnPage().decoded()
        let words = try #require(try read(decoded).text?.words)
        for word in words {
            let row = unsafe decoded.image.row(word.box.midY).assumingMemoryBound(to: UInt8.self)
            #expect((word.box.x..<word.box.maxX).contains { unsafe row[$0] < 128 }, "\(word.text)")
        }
    }

    @Test("An empty page has no words")
    func blank() throws {
        #expect(try read(DrawnPage(text: "").decoded()).text?.words == [])
    }

    @Test("A certain text layer is taken as it is; a scanner's is read again")
    func layers() throws {
        var decoded = try DrawnPage().decoded()
        let words = DrawnPage.letter.split(whereSeparator: \.isWhitespace).map {
            Word(text: String($0), box: PixelRect(x: 1, y: 1, width: 9, height: 9), confidence: 1, line: 0)
        }
        decoded.textLayer = PageText(source: .embedded, words: words)
        #expect(try read(decoded).text == decoded.textLayer)
        decoded.textLayer?.words[0].confidence = 0.5
        #expect(try read(decoded).text?.source == .tesseract)
    }

    @Test("A text layer that lies turned turns the page, and its words with it", arguments: [false, true])
    func turnedLayer(text: Bool) throws {
        let drawn = DrawnPage(quarters: 1)
        var decoded = try drawn.decoded()
        let size = decoded.image.shape.size
        decoded.textLayer = PageText(
            source: .embedded,
            words: (0..<400).map { _ in
                Word(
                    text: "kata", box: PixelRect(x: size.width - 40, y: 7, width: 30, height: 90),
                    confidence: 1, line: 0)
            })
        decoded.textRotation = 90
        let page = try PageReader(tessdata: nil, languages: "ind+eng")
            .read(decoded, number: 1, options: ReadingOptions(text: text, barcodes: false))
        #expect(page.facts.rotation == 90 && page.facts.rotationConfidence == 1)
        #expect(page.facts.size == PixelSize(width: size.height, height: size.width))
        #expect(page.recipe == [.turn(quarters: 3)])
        if text { #expect(page.text?.words[0].box == PixelRect(x: 7, y: 10, width: 90, height: 30)) }
    }

    @Test("A missing language is a fault that names the package")
    func missingLanguage() {
        let fault = #expect(throws: Fault.self) {
            try PageReader(tessdata: nil, languages: "ind+xyz")
        }
        #expect(fault?.kind == .missingDependency)
        #expect(fault?.message.en.contains("tesseract-ocr-xyz") == true)
    }
}
