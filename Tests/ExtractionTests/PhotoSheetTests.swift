import DossierModel
import Extraction
import Testing

@Suite("Sheets of photographs in two tones")
struct PhotoSheetTests {
    private func sheet(ink: Double, pieces: Int) -> ReadPage {
        var page = MarkedPage("").page(2)
        page.facts.inkCoverage = ink
        page.facts.componentCount = pieces
        return ReadPage(id: PageID(file: "berkas.pdf", number: 2), reading: .read(page))
    }

    private func types(_ second: ReadPage) throws -> [String?] {
        try ExtractorTests.extractor().extract([MarkedPage(SamplePapers.workplace).read(1), second])
            .documents.map(\.type)
    }

    @Test("much ink in few pieces and no words is a sheet of photographs, and no page of the paper before")
    func photographs() throws {
        #expect(try types(sheet(ink: 0.097, pieces: 9)) == ["surat_ket_tempat_praktik", "pas_foto"])
    }

    @Test("lines, a page of print that could not be read, and a dark page are none")
    func others() throws {
        for other in [
            sheet(ink: 0.02, pieces: 9), sheet(ink: 0.097, pieces: 400), sheet(ink: 0.9, pieces: 2),
        ] {
            #expect(try types(other).contains("pas_foto") == false)
        }
    }
}
