import DocumentImaging
import DossierModel
import Testing

@Suite("Words tell which way a page stands where nothing else does")
struct LegibilityTests {
    /// Capitals and figures: no ascenders, no descenders, and too few for Tesseract's own judge.
    private static let card = """
        KEMENTERIAN KEUANGAN
        DIREKTORAT JENDERAL PAJAK
        NOMOR POKOK WAJIB PAJAK
        """

    private func page(quarters: Int, text: Bool = true) throws -> Page {
        try PageReader(tessdata: nil, languages: "ind+eng").read(
            DrawnPage(quarters: quarters, text: Self.card).decoded(), number: 1,
            options: ReadingOptions(text: text, barcodes: false))
    }

    @Test("A few rows of capitals", arguments: 0..<4)
    func capitals(quarters: Int) throws {
        let read = try page(quarters: quarters)
        #expect(read.facts.rotation == 90 * quarters)
        #expect(read.facts.rotationConfidence > 0.5)
        #expect(read.text?.plain.contains("DIREKTORAT JENDERAL PAJAK") == true)
        #expect(read.facts.size == PixelSize(width: 2_480, height: 3_508))
    }

    @Test("A sheet of marks that are no letters tells no direction")
    func marks() throws {
        var drawn = DrawnPage(text: "")
        drawn.bars = (0..<60).map { number in
            DrawnPage.Bar(
                box: PixelRect(
                    x: 300 + number % 10 * 150, y: 400 + number / 10 * 200, width: 14 + number % 3 * 6,
                    height: 30))
        }
        let read = try PageReader(tessdata: nil, languages: "ind+eng")
            .read(drawn.decoded(), number: 1, options: ReadingOptions(barcodes: false))
        #expect(read.facts.rotation == nil)
    }
}
