import DossierModel
import Extraction
import Testing
import Validation

@Suite("Signature")
struct SignatureNotDetectedTests {
    let rule = SignatureNotDetected()

    /// A letter of one page, 1654 x 2339, with strokes at these heights.
    private func letter(
        _ heights: [Int]?, text: String = "SURAT PERMOHONAN\nDengan hormat\nPemohon",
        source: PageText.Source = .tesseract,
        covered: Bool = false
    ) -> ApplicationCase {
        let strokes = heights?.map { PixelRect(x: 900, y: $0, width: 260, height: 100) }
        var page = CaseSamples.page(1, text)
        page.page?.facts.strokes = strokes
        if let words = page.page?.text?.words {
            let over = (strokes ?? []).map { Word(text: "Capt", box: $0, confidence: 1, line: 99) }
            page.page?.text = PageText(source: source, words: words + (covered ? over : []))
        }
        return ApplicationCase(
            documents: [CaseSamples.paper(1, "surat_permohonan", [:])], pages: [page],
            record: CaseSamples.record(),
            permit: nil, receivedOn: CaseSamples.today, regions: CaseSamples.regions ?? RegionTable([]))
    }

    @Test("no stroke, one at the head only, and one that is print are looked at") func fires() {
        expect(rule, of: letter([]), gives: [.review], cites: false)
        expect(rule, of: letter([100]), gives: [.review], cites: false)
        expect(rule, of: letter([1800], covered: true), gives: [.review], cites: false)
    }

    @Test("a stroke in the lower part is a signature; an electronic one needs none") func agrees() {
        expect(rule, of: letter([100, 1800]), gives: [])
        expect(rule, of: letter([], text: "SURAT PERMOHONAN\nDitandatangani secara elektronik"), gives: [])
    }

    @Test("a page on which nothing was looked for, without words, or born digital says nothing")
    func abstains() {
        expect(rule, of: letter(nil), gives: [])
        expect(rule, of: letter([], text: ""), gives: [])
        expect(rule, of: letter([], source: .embedded), gives: [])
    }
}
