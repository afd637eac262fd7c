import DossierModel
import Foundation
import Testing

@Suite("Words as they are kept")
struct WordTableTests {
    private func kept(_ words: [Word]) throws -> [Word] {
        let text = PageText(source: .tesseract, words: words)
        return try JSONDecoder().decode(PageText.self, from: JSONEncoder().encode(text)).words
    }

    @Test(
        "A word comes back as it was, whatever stands in it",
        arguments: [
            "Surat", "", " ", "a b", "\t", "a\tb", "\n", "\r\n", "\\", "\\n", "a\\", "\\\u{301}", "\u{301}a",
            "\t\u{301}",
            "é🙂", "\u{200F}שלום", "\u{0}",
        ])
    func texts(text: String) throws {
        var word = Word(
            text: text, box: PixelRect(x: -1, y: 2, width: 3, height: 4), confidence: 0.962_745_513_915_015_6,
            line: 5, block: 6)
        let plain = word
        word.second = SecondReading(.neural, text: text, confidence: 1 / 3)
        let back = try kept([plain, word, plain])
        #expect(back == [plain, word, plain])
        // Texts that are canonically equal are not yet the same.
        #expect(back.map { Array($0.text.utf8) } == [plain, word, plain].map { Array($0.text.utf8) })
        #expect(back[1].second.map { Array($0.text.utf8) } == Array(text.utf8))
    }

    @Test("No words are none")
    func none() throws {
        #expect(try kept([]).isEmpty)
    }

    @Test(
        "What is no such text is refused",
        arguments: [
            "1 2 3 4 0.5 6", "1 2 3 4 half 6 7 a", "1 2 3 99999999999999999999 0.5 6 7 a",
            "1 2 3 4 0.5 6 7 a\\tnobody 0.5 b",
            "1 2 3 4 0.5 6 7 a\\tneural b", "1 2 3 4 0.5 6 7 a\\tneural 0.5 b\\tc",
        ])
    func refused(table: String) {
        let json = #"{"source": "tesseract", "words": "\#(table)", "readers": [], "reasons": []}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PageText.self, from: Data(json.utf8))
        }
    }
}
