import DocumentImaging
import DossierModel
import Testing

@Suite("Lines that a detector finds beside what was read")
struct LineSearchTests {
    private let found = PixelRect(x: 500, y: 100, width: 120, height: 30)

    private func gaps(_ text: String, x: Int, width: Int) -> [[PixelRect]] {
        let word = Word(
            text: text, box: PixelRect(x: x, y: 100, width: width, height: 30), confidence: 0.9, line: 0)
        return LineSearch().gaps([[found]], between: [word])
    }

    @Test("a word that lies there was read, also one whose box a rule made long")
    func read() {
        #expect(gaps("Contoh", x: 502, width: 110) == [[]])
        #expect(gaps("Contoh-----", x: 500, width: 900) == [[]])
    }

    @Test("print beside a word, and print that only a rule runs through, was not")
    func missed() {
        #expect(gaps("Contoh", x: 100, width: 110) == [[found]])
        #expect(gaps("-----------", x: 500, width: 900) == [[found]])
    }
}
