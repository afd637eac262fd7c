import DossierModel
import Foundation
import ReaderProcess
import Testing

@Suite("Words through reader processes") struct ReadTextTests {
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../SampleDocs/dossiers").standardized

    /// First page of a sample, and words that its maker printed.
    struct Scan: Sendable {
        var path: String
        var words: [String]
    }

    @Test(
        "A scan gives its words, each with its box inside the page",
        arguments: [
            Scan(path: "02-sipb-tanpa-sampul/pindaian.tif", words: ["Permohonan", "Bidan", "2026"]),
            Scan(path: "06-reklame-png/lembar-01.png", words: ["Permohonan", "Reklame", "2026"]),
        ])
    func words(scan: Scan) async throws {
        let workshop = try Workshop()
        let bytes = try Data(contentsOf: ReadTextTests.samples.appendingPathComponent(scan.path))
        try workshop.write(Array(bytes), "scan")
        let pool = workshop.pool(recognisers: 1)
        defer { pool.shutdown() }
        let options = ReadingOptions(languages: "ind+eng")
        var pages = try await pool.open(workshop.file("scan"), options: options).pages.makeAsyncIterator()
        let page = try #require(try await pages.next()?.page)
        let words = try #require(page.text).words
        for word in scan.words {
            #expect(words.contains { $0.text.caseInsensitiveCompare(word) == .orderedSame }, "\(word)")
        }
        let upright = page.facts.size
        let side = max(upright.width, upright.height)
        for word in words {
            #expect((0...1).contains(word.confidence))
            #expect(word.box.x >= 0 && word.box.y >= 0 && word.box.width > 0 && word.box.height > 0)
            #expect(word.box.x + word.box.width <= side && word.box.y + word.box.height <= side)
        }
    }
}
