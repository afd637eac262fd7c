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

    @Test("Of two readings the likelier is kept, the other stays beside it, and a number goes to review")
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

    @Test(
        "Of words Tesseract's is kept at equal sureness, which says more on its scale; a doubtful one is not")
    func letters() {
        let rubbish = keying.combined(
            word("Pemohan", 0.2), with: SecondReading(.neural, text: "Pemohon", confidence: 0.95))
        #expect(rubbish.text == "Pemohon" && rubbish.confidence > 0.9)
        #expect(rubbish.second == SecondReading(.tesseract, text: "Pemohan", confidence: 0.2))
        let rivals = keying.combined(
            word("Jl", 0.95), with: SecondReading(.neural, text: "JI", confidence: 0.98))
        #expect(rivals.text == "Jl" && rivals.second?.text == "JI")
        #expect(rivals.confidence > 0.5 && rivals.confidence < 0.95)
    }

    @Test("At the same sureness the second reader is believed about a number and not about a word")
    func numbers() {
        let number = keying.combined(
            word("3114", 0.9), with: SecondReading(.neural, text: "3174", confidence: 0.9))
        #expect(number.text == "3174")
        let name = keying.combined(
            word("Rina", 0.9), with: SecondReading(.neural, text: "Rima", confidence: 0.9))
        #expect(name.text == "Rina")
    }

    @Test("The same two readings are put together alike, whichever of them was made first")
    func order() {
        for (tesseract, neural) in [(0.2, 0.95), (0.95, 0.98), (0.6, 0.7)] {
            var own = word("Pemohon", neural)
            own.second = nil
            let one = keying.combined(
                word("Pemohan", tesseract),
                with: SecondReading(.neural, text: "Pemohon", confidence: neural))
            let other = keying.combined(
                own, with: SecondReading(.tesseract, text: "Pemohan", confidence: tesseract))
            #expect(one.text == other.text && one.second == other.second, "\(tesseract) \(neural)")
            #expect(abs(one.confidence - other.confidence) < 1e-9)
        }
    }

    @Test("What shows through the paper beside a word or a number is not read into it")
    func more() {
        let name = keying.combined(
            word("SATIMPO", 0.92), with: SecondReading(.neural, text: "SATIMPOA", confidence: 0.999))
        #expect(name.text == "SATIMPO" && name.second?.text == "SATIMPOA")
        let number = keying.combined(
            word("647401231188", 0.9), with: SecondReading(.neural, text: "64740123118850", confidence: 0.97))
        #expect(number.text == "647401231188" && number.confidence <= 0.5)
        // Another character instead is believed at that sureness.
        let digit = keying.combined(
            word("647401231188", 0.8), with: SecondReading(.neural, text: "647401231180", confidence: 0.99))
        #expect(digit.text == "647401231180" && digit.confidence <= 0.5)
    }

    @Test("A rule or colon stays one, and a word where the other reader sees nothing stays as sure as it was")
    func punctuation() {
        let rule = keying.combined(
            word("|", 0.3), with: SecondReading(.neural, text: "T", confidence: 0.999))
        #expect(rule.text == "|" && rule.second?.text == "T" && rule.confidence == 0.3)
        let colon = keying.combined(
            word(".", 0.4), with: SecondReading(.neural, text: ":", confidence: 0.97))
        #expect(colon.text == ":" && colon.second?.text == ".")
        let lone = keying.combined(
            word("Pemohon", 0.4), with: SecondReading(.neural, text: "", confidence: 0))
        #expect(lone.text == "Pemohon" && lone.confidence == 0.4)
        let speck = keying.combined(word("|", 0), with: SecondReading(.neural, text: "", confidence: 0))
        #expect(speck.text == "|" && speck.confidence == 0)
        let digits = keying.combined(
            word("3174", 0.9), with: SecondReading(.neural, text: ".", confidence: 0.9))
        #expect(digits.text == "3174" && digits.confidence <= 0.5)
    }
}

@Suite("How likely a reading is right")
struct RightnessTests {
    @Test("At the same sureness Tesseract is right more often, both the more the surer they are")
    func alone() {
        let steps = stride(from: 0.0, through: 1, by: 0.05)
        for reader in [TextReader.tesseract, .neural] {
            let values = steps.map { Rightness.alone($0, by: reader) }
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
        }
        #expect(Rightness.alone(0.95, by: .tesseract) > Rightness.alone(0.95, by: .neural) + 0.1)
    }
}
