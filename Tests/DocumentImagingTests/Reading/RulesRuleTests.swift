import DocumentImaging
import DossierModel
import Testing

@Suite("Rules in the way of words")
struct RulesRuleTests {
    private let rule = RulesRule()

    private func word(_ text: String, x: Int, y: Int, width: Int, line: Int, confidence: Double = 0.9) -> Word
    {
        Word(
            text: text, box: PixelRect(x: x, y: y, width: width, height: 20), confidence: confidence,
            line: line)
    }

    private func column(_ text: String, width: Int, lines: Range<Int>) -> [Word] {
        lines.map { word(text, x: 100 + $0, y: 40 * $0, width: width, line: $0) }
    }

    @Test("Dashes below each other are no ones")
    func dashes() {
        let words = column("1", width: 4, lines: 0..<5) + [word("LOKASI", x: 90, y: 400, width: 90, line: 9)]
        #expect(rule.withoutDashes(words).map(\.text) == ["LOKASI"])
    }

    @Test("A few of them, ones as wide as ones, those beside other words and those in several columns stay")
    func ones() {
        let few = column("1", width: 4, lines: 0..<4)
        #expect(rule.withoutDashes(few) == few)
        let wide = column("1", width: 8, lines: 0..<6)
        #expect(rule.withoutDashes(wide) == wide)
        let rows = (0..<6).flatMap {
            [
                word("I", x: 100, y: 40 * $0, width: 4, line: $0),
                word("buah", x: 130, y: 40 * $0, width: 60, line: $0),
            ]
        }
        #expect(rule.withoutDashes(rows) == rows)
        let apart = (0..<6).map { word("1", x: 100 + 90 * $0, y: 40 * $0, width: 4, line: $0) }
        #expect(rule.withoutDashes(apart) == apart)
    }

    @Test("The reading with more letters is taken; strokes and guesses do not make more")
    func choice() {
        let words = [word("DAPUR", x: 100, y: 100, width: 80, line: 0)]
        let room = word("TAMU", x: 100, y: 200, width: 80, line: 1)
        #expect(rule.prefers(words + [room], to: words))
        #expect(!rule.prefers(words, to: words + [room]))
        #expect(!rule.prefers(words + column("|", width: 4, lines: 3..<9), to: words))
        var guess = room
        guess.confidence = 0.3
        #expect(!rule.prefers(words + [guess], to: words))
    }
}
