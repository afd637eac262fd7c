import DossierModel
import Extraction
import Testing

@Suite("What a page is in its dossier")
struct PageRolesTests {
    private func role(_ page: ReadPage) throws -> PageRole? {
        try ExtractorTests.extractor().extract([page]).pages.first?.role
    }

    @Test("a back with a speck is blank, faint noise included")
    func blank() throws {
        var page = MarkedPage.blank
        #expect(try role(page.read()) == .blank)
        page = MarkedPage("kabur")
        page.ink = 0.0005
        page.confidence = 0.3
        #expect(try role(page.read()) == .blank)
    }

    @Test("one sure word, a code or a photograph, and it is not")
    func content() throws {
        var page = MarkedPage("Tembusan")
        page.ink = 0.0005
        #expect(try role(page.read()) == .content)
        page = MarkedPage.blank
        page.photos = [PhotoRegion(box: PixelRect(x: 0, y: 0, width: 30, height: 40), background: .red)]
        #expect(try role(page.read()) == .content)
        page = MarkedPage.blank
        page.barcodes = MarkedPage.code("123").barcodes
        #expect(try role(page.read()) == .content)
    }

    @Test("cover and separator by their codes; two blank backs are no duplicates")
    func codes() throws {
        let code = CoverCode(application: "161/SIPB/VIII/2026", sheet: 1, count: 1, requirement: nil)
        #expect(try role(MarkedPage.code(code.text).read()) == .cover)
        #expect(try role(MarkedPage.code("PATCHT", .code39).read()) == .separator)
        let first = PageID(file: "berkas.pdf", number: 1)
        #expect(try role(MarkedPage.blank.read(2, duplicateOf: first)) == .blank)
        #expect(
            try role(MarkedPage("isi surat").read(2, duplicateOf: first)) == .duplicate(of: first)
        )
    }
}
