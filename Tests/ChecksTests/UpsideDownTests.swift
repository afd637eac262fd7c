import Checks
import DossierModel
import Testing

@Suite("Turned pages")
struct UpsideDownTests {
    let rule = UpsideDown()

    @Test("every turn is a note", arguments: [90, 180, 270]) func turned(degrees: Int) {
        expect(rule, gives: [.note]) { $0.rotation = degrees }
    }

    @Test("an upright page is not turned") func upright() { expect(rule, gives: []) { $0.rotation = 0 } }

    @Test("not knowing is worth a look only where a page full of print was read") func unknown() {
        let text = PageText(source: .tesseract, words: [])
        expect(rule, gives: []) { $0.rotation = nil }
        expect(rule, gives: [.review], text: text) { $0.rotation = nil }
        expect(rule, gives: [.review], text: text) {
            $0.rotation = nil; $0.componentCount = 200
        }
        expect(rule, gives: [], text: text) {
            $0.rotation = nil; $0.componentCount = 199
        }
    }
}
