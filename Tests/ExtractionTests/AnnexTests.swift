import DossierModel
import Extraction
import Testing

@Suite("Annexes stay with their papers")
struct AnnexTests {
    static let first = """
            PEMERINTAH REPUBLIK INDONESIA
           PERIZINAN BERUSAHA BERBASIS RISIKO
          NOMOR INDUK BERUSAHA : 1708260099999
        1. Nama Pelaku Usaha : PT CONTOH MISAL
        """

    private func papers(_ second: String) throws -> Int {
        let pages = [MarkedPage(Self.first).read(1), MarkedPage(second).read(2)]
        return try ExtractorTests.extractor().extract(pages).documents.count
    }

    private func annex(_ heading: String, _ number: String) -> String {
        """
           PERIZINAN BERUSAHA BERBASIS RISIKO
                       \(heading)
          NOMOR INDUK BERUSAHA : \(number)
        1 47721 Perdagangan Eceran
        """
    }

    @Test("an annex with the paper's own number is its next page")
    func own() throws {
        #expect(try papers(annex("LAMPIRAN", "1708260099999")) == 1)
        // Specks behind it.
        #expect(try papers(annex("LAMPIRAN 78 E", "1708260099999")) == 1)
    }

    @Test("another business's annex, and a second copy, are papers of their own")
    func others() throws {
        #expect(try papers(annex("LAMPIRAN", "2105210099998")) == 2)
        #expect(try papers(Self.first) == 2)
    }
}
