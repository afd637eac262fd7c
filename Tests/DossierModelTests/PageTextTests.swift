import DossierModel
import Testing

@Suite("PageText")
struct PageTextTests {
    private func word(_ text: String, line: Int, x: Int = 0, confidence: Double = 1) -> Word {
        Word(
            text: text, box: PixelRect(x: x, y: line * 20, width: 10, height: 10), confidence: confidence,
            line: line)
    }

    @Test("words of a line that follow each other are one line; a line that comes back is another")
    func lines() {
        let text = PageText(
            source: .tesseract,
            words: [
                word("Surat", line: 1), word("permohonan", line: 1, x: 20), word("Nomor", line: 2),
                word("cap", line: 1, x: 90),
            ])
        #expect(text.plain == "Surat permohonan\nNomor\ncap")
        #expect(text.lines[0].box == PixelRect(x: 0, y: 20, width: 30, height: 10))
    }

    @Test("long words count for more in the confidence; no words are no confidence")
    func confidence() {
        let words = [word("abcdefghi", line: 1, confidence: 1), word("x", line: 1, confidence: 0)]
        #expect(abs(PageText(source: .tesseract, words: words).confidence - 0.9) < 1e-9)
        #expect(PageText(source: .embedded, words: []).confidence == 0)
        #expect(PageText(source: .embedded, words: []).plain.isEmpty)
    }
}
