import DossierModel
import Extraction
import Testing

@Suite("Rows of a paper")
struct PaperRowsTests {
    @Test("a speck at the far end of a label's line does not part it from its value")
    func speck() throws {
        var page = MarkedPage("RT/RW   : 013/009                 1").page()
        // The reader's two lines: the label with the speck, and the value a little higher.
        var words = try #require(page.text?.words)
        let value = words[1...2].map { word in
            var word = word
            word.line = 7
            word.box.y -= 10
            return word
        }
        words.removeSubrange(1...2)
        page.text?.words = words + value
        let paper = Paper([PaperPart(id: PageID(file: "berkas.pdf", number: 1), page: page)])
        let reader = FieldReader(
            regions: try RegionTable.builtIn(), today: try #require(ExtractorTests.today))
        let type = try #require(try DocumentCatalogue.builtIn()["ktp_el"])
        #expect(reader.fields(on: paper, of: type).first { $0.name == "rt_rw" }?.value == "013/009")
    }
}
