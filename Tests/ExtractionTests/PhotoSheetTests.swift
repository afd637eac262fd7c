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

    @Test("counted without colour, they have no background")
    func counted() throws {
        var page = MarkedPage("")
        page.ink = 0.097
        page.photos = (0..<3).map {
            PhotoRegion(
                box: PixelRect(x: 200 + 500 * $0, y: 300, width: 354, height: 472), background: .unknown)
        }
        let document = try #require(
            try ExtractorTests.extractor().extract([page.read()]).documents.first { $0.type == "pas_foto" })
        #expect(document.fields.first { $0.name == "jumlah" }?.value == "3")
        #expect(document.fields.contains { $0.name == "latar" } == false)
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
