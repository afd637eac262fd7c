import Checks
import DossierModel
import Testing

@Suite("Uncertain words")
struct UnreadableTextTests {
    let rule = UnreadableText()

    private func text(_ confidence: Double, count: Int = 5, source: PageText.Source = .tesseract) -> PageText
    {
        let box = PixelRect(x: 0, y: 0, width: 9, height: 9)
        let word = Word(text: "kata", box: box, confidence: confidence, line: 0)
        return PageText(source: source, words: Array(repeating: word, count: count))
    }

    @Test("fires below the threshold, not at it") func threshold() {
        expect(rule, gives: [.review], text: text(0.59)) { _ in }
        expect(rule, gives: [], text: text(0.6)) { _ in }
        expect(rule, gives: [], text: text(0.95)) { _ in }
    }

    @Test("a few words say little") func few() {
        expect(rule, gives: [], text: text(0.1, count: 4)) { _ in }
        expect(rule, gives: [], text: nil) { _ in }
    }

    @Test("a text layer is not doubted") func layer() {
        expect(rule, gives: [], text: text(0.1, source: .embedded)) { _ in }
    }
}
