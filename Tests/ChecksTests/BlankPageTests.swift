import Checks
import DossierModel
import Testing

@Suite("Blank pages")
struct BlankPageTests {
    let rule = BlankPage()

    private func words(_ text: String, _ confidence: Double = 0.9) -> PageText {
        let box = PixelRect(x: 0, y: 0, width: 9, height: 9)
        let words = text.isEmpty ? [] : [Word(text: text, box: box, confidence: confidence, line: 0)]
        return PageText(source: .tesseract, words: words)
    }

    @Test("fires on dust and nothing else, a note") func fires() {
        expect(rule, gives: [.note]) {
            $0.inkCoverage = 0.0001; $0.componentCount = 0
        }
        expect(rule, gives: []) { _ in }
    }

    @Test("at the thresholds of ink and pieces") func thresholds() {
        expect(rule, gives: [.note]) {
            $0.inkCoverage = 0.005; $0.componentCount = 2
        }
        expect(rule, gives: []) {
            $0.inkCoverage = 0.0051; $0.componentCount = 2
        }
        expect(rule, gives: []) {
            $0.inkCoverage = 0.005; $0.componentCount = 3
        }
    }

    @Test("a page that was read and has no word may have some dirt") func read() {
        expect(rule, gives: [.note], text: words("")) {
            $0.inkCoverage = 0.001; $0.componentCount = 12
        }
        expect(rule, gives: []) {
            $0.inkCoverage = 0.001; $0.componentCount = 12
        }
        expect(rule, gives: [], text: words("")) {
            $0.inkCoverage = 0.001; $0.componentCount = 13
        }
        expect(rule, gives: [], text: words("12")) {
            $0.inkCoverage = 0.001; $0.componentCount = 2
        }
        expect(rule, gives: [], text: words("12", 0.5)) {
            $0.inkCoverage = 0.001; $0.componentCount = 2
        }
        expect(rule, gives: [.note], text: words("12", 0.49)) {
            $0.inkCoverage = 0.001; $0.componentCount = 2
        }
    }

    @Test("a photograph or a code is content") func content() {
        let box = PixelRect(x: 0, y: 0, width: 9, height: 9)
        expect(rule, gives: []) {
            $0.inkCoverage = 0; $0.componentCount = 0; $0.photos = [PhotoRegion(box: box, background: .red)]
        }
        var page = CheckSamples.page {
            $0.inkCoverage = 0; $0.componentCount = 0
        }
        page.barcodes = [Barcode(text: "x", symbology: .qrCode, box: box)]
        expect(rule, on: page, gives: [])
    }

    @Test("nothing else is said of a blank page") func alone() {
        let page = CheckSamples.page {
            $0.inkCoverage = 0; $0.componentCount = 0; $0.contrast = 0; $0.focus = 0; $0.paperLevel = 0
        }
        #expect(CheckBook().findings(on: .read(page), of: "a.pdf").map(\.rule) == ["BlankPage"])
    }
}
