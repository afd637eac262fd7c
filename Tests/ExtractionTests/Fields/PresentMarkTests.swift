import DossierModel
import Extraction
import Testing

@Suite("Marks of which only the presence counts")
struct PresentMarkTests {
    @Test(
        "a duty stamp, even misread by a letter",
        arguments: ["METERAI TEMPEL", "SEPULUH RIBU RUPIAH", "SEPULUH R1BU RUPIAH"])
    func stamp(text: String) throws {
        let fields = try MarkedPage("SURAT PERNYATAAN\n\(text)").fields("surat_pernyataan")
        let mark = try #require(fields.first { $0.name == "meterai" })
        #expect(mark.value == "ya")
        #expect(mark.raw == text)
    }

    @Test("absent where the words are not there")
    func absent() throws {
        #expect(try MarkedPage("SURAT PERNYATAAN\nSEPULUH ORANG").value("meterai", "surat_pernyataan") == nil)
        #expect(try MarkedPage("IJAZAH").value("legalisir", "ijazah") == nil)
        #expect(try MarkedPage("IJAZAH\nSESUAI DENGAN ASLINYA").value("legalisir", "ijazah") == "ya")
    }
}
