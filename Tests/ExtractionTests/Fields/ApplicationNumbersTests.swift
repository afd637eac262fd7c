import DossierModel
import Extraction
import Testing

@Suite("Numbers of applications on the papers")
struct ApplicationNumbersTests {
    private func numbers(_ pages: [MarkedPage]) throws -> [String] {
        let found = try ExtractorTests.extractor().extract(pages.enumerated().map { $1.read($0 + 1) })
        return ApplicationNumbers(found.documents, found.pages).found.map(\.number)
    }

    @Test("a code whose whole text is such a number, once a page")
    func codes() throws {
        var page = MarkedPage("catatan")
        page.barcodes =
            MarkedPage.code("161/SIPB/VIII/2026").barcodes
            + MarkedPage.code("161 / sipb / viii / 2026").barcodes
        #expect(try numbers([page]) == ["161/SIPB/VIII/2026"])
    }

    @Test(
        "no address with slashes, no number among other words",
        arguments: ["https://contoh.example/161/SIPB/2026", "No 161/SIPB/VIII/2026 Bontang", "1708260099999"])
    func others(code: String) throws {
        var page = MarkedPage("catatan")
        page.barcodes = MarkedPage.code(code).barcodes
        #expect(try numbers([page]).isEmpty)
    }
}
