import DocumentImaging
import DossierModel
import Testing

@Suite("A PDF page that is not a scan is drawn")
struct PDFDrawnPageTests {
    private static let lines = ["Nomor Induk Berusaha", "Surat pernyataan pemohon"]

    @Test func textIsDrawnAndReadWithItsPlaces() throws {
        var sample = PDFSample()
        sample.text(Self.lines)
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.stored.compression == "rendered")
        #expect(page.stored.resolution == Resolution(x: 300, y: 300))
        #expect(page.image.shape == PixelShape(width: 2_479, height: 3_508, layout: .grey))
        let text = try #require(page.textLayer)
        #expect(text.source == .embedded)
        #expect(text.lines.map(\.text) == Self.lines)
        #expect(text.words.allSatisfy { $0.confidence == 1 })
        // The first letter stands on the baseline at 72, 700 points: 300 and 592 pixels from the top left.
        let first = text.words[0].box
        #expect(abs(first.x - 300) <= 8)
        #expect(first.y < 592 && first.maxY >= 590 && first.maxY < 620)
        #expect(Self.darkness(page.image, in: first) > 0.05)
    }

    @Test(arguments: [90, 180, 270])
    func turnedPagesHaveTheirWordsWhereTheInkIs(degrees: Int) throws {
        var sample = PDFSample()
        sample.text(Self.lines, entries: "/Rotate \(degrees)")
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.stored.orientation == [90: 6, 180: 3, 270: 8][degrees])
        #expect(page.image.shape.width == (degrees == 180 ? 2_479 : 3_508))
        let words = page.textLayer?.words ?? []
        #expect(words.count == 6)
        for word in words { #expect(Self.darkness(page.image, in: word.box) > 0.05) }
    }

    @Test func cropBoxIsWhatIsShown() throws {
        var sample = PDFSample()
        sample.text(Self.lines, entries: "/CropBox [50 600 350 750]")
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.image.shape.size == PixelSize(width: 1_250, height: 625))
        let first = try #require(page.textLayer?.words.first?.box)
        #expect(abs(first.x - 92) <= 8)
        #expect(Self.darkness(page.image, in: first) > 0.05)
    }

    @Test func userUnitMakesThePageLarger() throws {
        var sample = PDFSample()
        sample.page("", width: 100, height: 50, entries: "/UserUnit 2")
        let bytes = PinnedBytes(sample.bytes)
        #expect(try bytes.open().page(1).image.shape.size == PixelSize(width: 833, height: 417))
    }

    @Test func colourIsKept() throws {
        var sample = PDFSample()
        sample.page("1 0 0 rg 0 0 50 50 re f", width: 100, height: 100)
        let bytes = PinnedBytes(sample.bytes)
        let image = try bytes.open().page(1).image
        #expect(image.shape.layout == .colour)
        let pixel = image.allBytes[(image.shape.rowBytes * (image.shape.height - 5))...].prefix(3)
        #expect(Array(pixel) == [255, 0, 0])
    }

    @Test func aHugePageIsDrawnSmallerOrRefused() throws {
        var sample = PDFSample()
        sample.page("", width: 8_000, height: 8_000)
        sample.page("", width: 9e6, height: 9e6)
        let bytes = PinnedBytes(sample.bytes)
        let file = try bytes.open(limits: DecodingLimits(pixels: 80_000_000))
        let drawn = try file.page(1).image.shape
        #expect(drawn.width * drawn.height <= 80_000_000 && drawn.width > 8_000)
        #expect { try file.page(2) } throws: { ($0 as? ScanDefect)?.kind == .tooLarge }
    }

    @Test func unmappedGlyphsAreNoTextLayer() throws {
        // Control characters as text, as subset fonts without a map give them.
        var sample = PDFSample()
        sample.text([String(repeating: "\\001\\002\\003", count: 40)])
        let bytes = PinnedBytes(sample.bytes)
        #expect(try bytes.open().page(1).textLayer == nil)
    }

    /// Share of dark pixels in a box.
    private static func darkness(_ image: PageImage, in box: PixelRect) -> Double {
        var dark = 0
        for y in box.y..<box.maxY { for x in box.x..<box.maxX where image.level(x, y) < 128 { dark += 1 } }
        return Double(dark) / Double(max(1, box.area))
    }
}
