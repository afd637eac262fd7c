import DossierModel
import Foundation
import Testing

@Suite("Two readings of a word")
struct SecondReadingTests {
    private func word(_ text: String, _ second: String?) -> Word {
        Word(
            text: text, box: PixelRect(x: 0, y: 0, width: 9, height: 9), confidence: 0.9, line: 0,
            second: second.map { SecondReading(.neural, text: $0, confidence: 0.8) })
    }

    @Test(
        "Punctuation around a word is no disagreement, and none between an identifier's digits",
        arguments: [
            ("3174052108900003", "3174052108900003", Agreement.agreed), ("17-8-2026,", "17-8-2026", .agreed),
            ("17-8-2026", "17-3-2026", .disagreed), ("Rp1.250,00", "Rp1,250,00", .disagreed),
            ("09.254.294.3-407.000", "09.254.294,3-407.000", .agreed),
            ("482.760.171.351,00", "482.760.171.35100", .disagreed),
            ("482.760.171.351,00", "482.760.171.351.00", .disagreed),
            ("482.760.171.351,00", "482.760.171.351,00.", .agreed),
            ("09.254.294.3-407.000", "09.254.294.3-407.008", .disagreed), ("Budi", "budi", .disagreed),
            ("-", "", .disagreed), ("Budi", "", .disagreed),
        ])
    func agreement(first: String, second: String, agreement: Agreement) {
        #expect(word(first, second).agreement == agreement)
    }

    @Test("A word that one reader has read is neither")
    func notAsked() {
        #expect(word("Budi", nil).agreement == .notAsked)
    }

    @Test("A line disagrees where a word does, and agrees where all words with content do")
    func lines() {
        #expect(TextLine(words: [word("a", "a"), word("b", "c")]).agreement == .disagreed)
        #expect(TextLine(words: [word("a", "a"), word(":", nil)]).agreement == .agreed)
        #expect(TextLine(words: [word("a", "a"), word("b", nil)]).agreement == .notAsked)
        #expect(TextLine(words: [word(":", nil)]).agreement == .notAsked)
    }

    @Test("Pages kept before there was a second reader are still read")
    func stored() throws {
        let old = """
            {"source": "tesseract", "words": [{"text": "Surat", "confidence": 0.9, "line": 0, "block": 0,
            "box": {"x": 1, "y": 2, "width": 3, "height": 4}}]}
            """
        let text = try JSONDecoder().decode(PageText.self, from: Data(old.utf8))
        #expect(text.words[0].second == nil && text.words[0].text == "Surat")
        #expect(text.readers == [] && text.reasons == [] && text.missing == nil)
        let new = PageText(
            source: .neural, words: [word("a", "b")], readers: [.tesseract, .neural], reasons: [.layout],
            missing: .failed)
        #expect(try JSONDecoder().decode(PageText.self, from: JSONEncoder().encode(new)) == new)
    }
}
