import DossierModel
import Extraction
import Testing

@Suite("Rows of a paper")
struct PaperRowsTests {
    @Test("a speck at the far end of a label's line does not part it from its value")
    func speck() throws {
        var page = MarkedPage("RT/RW   : 013/009                 1").page()
        // The reader's two lines: the label with the speck, and the value a little lower.
        for index in page.text?.words.indices ?? 0..<0 where [1, 2].contains(index) {
            page.text?.words[index].line = 7
            page.text?.words[index].box.y += 10
        }
        let paper = Paper([PaperPart(id: PageID(file: "berkas.pdf", number: 1), page: page)])
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        let type = try #require(try DocumentCatalogue.builtIn()["ktp_el"])
        #expect(reader.fields(on: paper, of: type).first { $0.name == "rt_rw" }?.value == "013/009")
    }
}
