import DocumentImaging
import DossierModel
import Testing

@Suite("How crisp edges are")
struct EdgeSharpnessTests {
    /// Below it `OutOfFocus` fires.
    private static let least = 0.5

    private func focus(points: Double, sigma: Double, dpi: Double = 300) throws -> Double {
        let share = dpi / 300
        let page = DrawnPage(
            width: Int(1654 * share), height: Int(1169 * share), dpi: dpi,
            text: String(DrawnPage.letter.prefix(420)), points: points, sigma: sigma)
        let options = ReadingOptions(text: false, barcodes: false)
        let facts = try PageReader(tessdata: nil, languages: "ind+eng")
            .read(page.decoded(), number: 1, options: options).facts
        return try #require(facts.focus)
    }

    @Test("More blur, less focus") func order() throws {
        let measured = try [0, 1, 2, 4].map { try focus(points: 11, sigma: $0) }
        #expect(measured == measured.sorted(by: >))
        #expect(measured[0] > 0.9)
        #expect(measured[3] < Self.least)
    }

    // What Tesseract reads of these pages: all words, or none.
    @Test("Pages that can be read are in focus", arguments: [(9.0, 2.0), (11, 3), (14, 4)])
    func readable(points: Double, sigma: Double) throws {
        #expect(try focus(points: points, sigma: sigma) >= Self.least)
    }

    @Test("Pages that cannot be read are not", arguments: [(9.0, 3.0), (9, 4), (11, 4), (11, 5), (14, 6)])
    func unreadable(points: Double, sigma: Double) throws {
        #expect(try focus(points: points, sigma: sigma) < Self.least)
    }

    @Test("Few dots an inch alone are no blur") func coarse() throws {
        #expect(try focus(points: 11, sigma: 0, dpi: 150) > 0.7)
    }
}
