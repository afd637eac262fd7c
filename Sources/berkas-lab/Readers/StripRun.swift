internal import DocumentImaging
internal import DossierModel
internal import Foundation

/// Draws worn identifiers, dates and amounts, reads them as pages are read, and counts.
struct StripRun {
    private let reader: PageReader
    private let seed: UInt64
    private let pictures: URL?

    init(models: String, seed: UInt64, pictures: URL?) throws {
        reader = try PageReader(tessdata: nil, languages: "ind+eng", models: models)
        reader.warmUp()
        self.seed = seed
        self.pictures = pictures
    }

    func run(count: Int) throws {
        var random = SplitMix(seed: seed)
        var score = StripScore()
        var number = 0
        while score.all.count < count {
            number += 1
            let sheet = StripSheet(&random, count: min(StripSheet.rows, count - score.all.count))
            let (raster, dpi) = try scan(sheet, &random)
            if let pictures {
                try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
                try Data(try PNGWriter(dpi: dpi).bytes(raster)).write(
                    to: pictures.appendingPathComponent("strips-\(number).png"))
            }
            let page = try reader.read(
                try Self.decoded(raster, dpi: dpi), number: 1, options: ReadingOptions(barcodes: false))
            if let missing = page.text?.missing { throw WritingError("the second reader: \(missing)") }
            for (row, strip) in sheet.strips.enumerated() {
                score.add(strip, Self.words(page.text?.words ?? [], row: row, dpi: dpi))
            }
        }
        score.report()
    }

    /// From hardly worn to beyond what an office takes; the scanner is a common one.
    private func scan(_ sheet: StripSheet, _ random: inout SplitMix) throws -> (Raster, dpi: Double) {
        let dpi = [200.0, 300, 300][Int(random.next() % 3)]
        let wear = Wear(
            skew: (random.unit() - 0.5) * 3, shadow: random.unit() * 0.3, folds: Int(random.next() % 2),
            specks: random.unit() * 14, bleed: random.unit() < 0.3 ? 0.15 : 0, lowToner: random.unit() * 0.75,
            blur: Int(random.next() % 3), noise: Int(random.next() % 60))
        let raster = try ScanBed(dpi: dpi, colour: false).scan(
            sheet.drawing, wear: wear, behind: sheet.drawing, quarters: 0, random: &random)
        return (raster, dpi)
    }

    /// A grey picture as a page of a file that states its resolution.
    static func decoded(_ raster: Raster, dpi: Double) throws -> DecodedPage {
        let image = try PageImage(
            PixelShape(width: raster.width, height: raster.height, layout: .grey))
        unsafe image.pixels.copyBytes(from: raster.bytes)
        return DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: dpi, y: dpi), bitsPerSample: 8,
                samplesPerPixel: 1, compression: "none"))
    }

    /// The words where a row's value was drawn, left to right.
    private static func words(_ words: [Word], row: Int, dpi: Double) -> [Word] {
        let pixels = dpi / 25.4
        let top = (StripSheet.first + Double(row) * StripSheet.pitch - 1.5) * pixels
        let rows = Int(top)..<Int(top + StripSheet.pitch * pixels)
        let left = Int((StripSheet.valueAt - 2.5) * pixels)
        return words.filter { rows.contains($0.box.midY) && $0.box.midX >= left }
            .sorted { $0.box.x < $1.box.x }
    }
}
