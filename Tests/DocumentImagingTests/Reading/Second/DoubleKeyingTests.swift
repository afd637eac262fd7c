import DocumentImaging
import DossierModel
import Testing

@Suite("Two readings put together")
struct DoubleKeyingTests {
    private let keying = DoubleKeying()

    private func reading(_ text: String, _ confidence: Double = 0.9) -> LineReading {
        let letters = Array(text)
        return LineReading(
            characters: letters.enumerated().map { index, letter in
                LineReading.Character(
                    letter, place: (Double(index) + 0.5) / Double(letters.count), confidence: confidence)
            })
    }

    private func word(_ text: String, _ confidence: Double = 0.9) -> Word {
        Word(text: text, box: PixelRect(x: 0, y: 0, width: 9, height: 9), confidence: confidence, line: 0)
    }

    @Test(
        "Each word has its share, wherever the other reader sees blanks",
        arguments: [
            (["NIK", ":", "3174"], "NIK: 3174", ["NIK", ":", "3174"]),
            (["317405", "210890"], "317405210890", ["317405", "210890"]),
            (["317405210890"], "3174 0521 0890", ["317405210890"]),
            (["17", "Agustus", "2026"], "17Agustvs 2026", ["17", "Agustvs", "2026"]),
            (["74052108"], "3174052108", ["3174052108"]), (["Jalan", "17"], "Jalan", ["Jalan", ""]),
            (["17-08-2026"], "", [""]), (["2410712021"], "24/07/2021", ["24/07/2021"]),
        ])
    func shares(words: [String], second: String, expected: [String]) {
        #expect(keying.shares(of: words, in: reading(second)).map(\.text) == expected)
    }

    @Test("A share is as sure as its least sure character")
    func sureness() {
        var line = reading("3174 0521")
        line.characters[7].confidence = 0.3
        #expect(keying.shares(of: ["3174", "0521"], in: line).map(\.confidence) == [0.9, 0.3])
    }

    @Test("Readings that agree are as sure as the surer one")
    func agreed() {
        let both = keying.combined(
            word("3174", 0.7), with: SecondReading(.neural, text: "3174", confidence: 0.95))
        #expect(both.agreement == .agreed && both.text == "3174" && both.confidence == 0.95)
    }

    @Test("Of two readings the surer is kept, the other stays beside it, and a number goes to review")
    func disagreed() {
        let second = SecondReading(.neural, text: "3174", confidence: 0.99)
        let swapped = keying.combined(word("3114", 0.8), with: second)
        #expect(swapped.text == "3174" && swapped.agreement == .disagreed)
        #expect(swapped.second == SecondReading(.tesseract, text: "3114", confidence: 0.8))
        #expect(swapped.confidence <= 0.5)
        let kept = keying.combined(
            word("3114", 0.995), with: SecondReading(.neural, text: "3174", confidence: 0.4))
        #expect(kept.text == "3114" && kept.second?.text == "3174" && kept.confidence <= 0.5)
    }

    @Test("A word of letters is the surer the less sure its rival is")
    func letters() {
        let rubbish = keying.combined(
            word("Pemohan", 0.2), with: SecondReading(.neural, text: "Pemohon", confidence: 0.95))
        #expect(rubbish.text == "Pemohon" && rubbish.confidence > 0.9)
        let rivals = keying.combined(
            word("Pemohan", 0.94), with: SecondReading(.neural, text: "Pemohon", confidence: 0.95))
        #expect(rivals.text == "Pemohon" && rivals.confidence < 0.6)
    }
}
