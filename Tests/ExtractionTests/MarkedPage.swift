import DossierModel
import Extraction
import Testing

/// A page drawn from lines of text: every word gets a plausible box, so rules see what a reader would hand them.
///
/// Three or more spaces part columns. A line `@y 0.6` moves down to that share of the page's height.
struct MarkedPage {
    var lines: [String]
    var size = PixelSize(width: 2480, height: 3508)
    var barcodes: [Barcode] = []
    var photos: [PhotoRegion] = []
    var ink = 0.05
    /// Width and height of a letter in pixels; 300 dpi and 12 points.
    var letter = PixelSize(width: 24, height: 36)
    var confidence = 0.95
    /// Confidence of single words, by the word as it stands there.
    var doubts: [String: Double] = [:]
    /// What the second reader has instead, by the word as it stands there; `nil` where it was not asked.
    var others: [String: String]?
    /// Left edge of the text in pixels.
    var left = 250
    var top = 200

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The page of the file's `number`.
    func page(_ number: Int = 1) -> Page {
        Page(
            number: number, facts: facts, recipe: [],
            text: PageText(source: .tesseract, words: words), barcodes: barcodes)
    }

    func read(_ number: Int = 1, file: String = "berkas.pdf", duplicateOf: PageID? = nil) -> ReadPage {
        ReadPage(
            id: PageID(file: file, number: number), reading: .read(page(number)), duplicateOf: duplicateOf)
    }

    func paper(_ number: Int = 1) -> Paper {
        Paper([PaperPart(id: PageID(file: "berkas.pdf", number: number), page: page(number))])
    }

    /// The fields that are read from it as a paper of that type, on the day the tests take for today.
    func fields(_ type: String) throws -> [Field] {
        let today = try #require(ExtractorTests.today)
        let reader = FieldReader(regions: try RegionTable.builtIn(), today: today)
        return reader.fields(on: paper(), of: try #require(try DocumentCatalogue.builtIn()[type]))
    }

    func value(_ field: String, _ type: String) throws -> String? {
        try fields(type).first { $0.name == field }?.value
    }

    var facts: PageFacts {
        PageFacts(
            stored: StoredFacts(
                storedSize: size, resolution: Resolution(x: 300, y: 300), bitsPerSample: 8,
                samplesPerPixel: 1, compression: "none"),
            size: size, resolutionIsPlausible: true, inkCoverage: ink, contrast: 0.9, paperLevel: 1,
            componentCount: words.count * 5, photos: photos)
    }

    var words: [Word] {
        var words: [Word] = []
        var y = top
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("@y "), let share = Double(line.dropFirst(3)) {
                y = Int(share * Double(size.height))
                continue
            }
            var column = 0
            for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
                if !piece.isEmpty {
                    let box = PixelRect(
                        x: left + column * letter.width, y: y, width: piece.count * letter.width,
                        height: letter.height)
                    let second = others.map {
                        SecondReading(.neural, text: $0[String(piece)] ?? String(piece), confidence: 0.9)
                    }
                    words.append(
                        Word(
                            text: String(piece), box: box,
                            confidence: doubts[String(piece)] ?? confidence, line: index, second: second))
                }
                column += piece.count + 1
            }
            y += letter.height * 3 / 2
        }
        return words
    }

    /// A blank back.
    static var blank: MarkedPage {
        var page = MarkedPage("")
        page.ink = 0.0005
        return page
    }

    /// A sheet with that code on it.
    static func code(_ text: String, _ symbology: Symbology = .qrCode) -> MarkedPage {
        var page = MarkedPage("BERKAS")
        page.barcodes = [
            Barcode(
                text: text, symbology: symbology, box: PixelRect(x: 900, y: 900, width: 400, height: 400))
        ]
        return page
    }
}
