import DocumentImaging
import DossierModel
import Testing

@Suite("Grain that is taken for ink")
struct GrainTests {
    /// A letter under that many spots of 5 to 7 pixels: more than a despeckling takes, and less than letters.
    private func read(spots: Int) throws -> Page {
        var random = SplitMix(seed: 11)
        var page = DrawnPage()
        page.bars = (0..<spots).map { _ in
            DrawnPage.Bar(
                box: PixelRect(
                    x: Int(random.next() % 2_470), y: 1_700 + Int(random.next() % 1_800),
                    width: 5 + Int(random.next() % 3), height: 5 + Int(random.next() % 3)))
        }
        return try PageReader(tessdata: nil, languages: "ind+eng").read(
            page.decoded(), number: 1, options: ReadingOptions(barcodes: false))
    }

    @Test("what stands beside tens of thousands of spots is read", arguments: [12_000, 48_000])
    func spotted(spots: Int) throws {
        let words = Set((try read(spots: spots).text?.words ?? []).map { $0.text.lowercased() })
        #expect(words.isSuperset(of: ["kepada", "terhormat", "kepala", "dinas", "penanaman", "modal"]))
    }
}
