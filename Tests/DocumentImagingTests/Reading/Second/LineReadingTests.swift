import DocumentImaging
import DossierModel
import Testing

@Suite("The networks' answers")
struct LineReadingTests {
    /// Classes: 0 blank, 1 "a", 2 "１" (wide), 3 "字", 4 the space.
    private let table = CharacterTable(lines: ["a", "１", "字"])

    private func read(_ steps: [[Float]], used: Double = 1) -> LineReading {
        unsafe steps.flatMap { $0 }.withUnsafeBufferPointer {
            unsafe LineReading($0.baseAddress!, steps: steps.count, table: table, used: used)
        }
    }

    private func step(_ number: Int, _ value: Float = 0.9) -> [Float] {
        (0..<5).map { $0 == number ? value : (1 - value) / 4 }
    }

    @Test("Latin characters are read, wide ones as the usual, Chinese not at all")
    func characters() {
        #expect(table.entries.map(\.number) == [1, 2, 4])
        #expect(table.entries.map(\.character) == ["a", "1", " "])
        #expect(table.count == 5)
    }

    @Test("Repetitions are one character, unless nothing lies between")
    func repetitions() {
        #expect(read([step(1), step(1), step(0), step(1), step(2)]).text == "aa1")
        #expect(read([step(0), step(0)]).text.isEmpty)
        #expect(read([]).text.isEmpty)
    }

    @Test("A character that is not read is told as the likeliest that is, unsure")
    func foreign() {
        let reading = read([[0.02, 0.1, 0.01, 0.86, 0.01]])
        #expect(reading.text == "a" && reading.characters[0].confidence < 0.2)
    }

    @Test("Words lie between spaces, with their places and their least sureness")
    func words() {
        let words = read([step(1), step(2, 0.6), step(4), step(1)], used: 1).words
        #expect(words.map(\.text) == ["a1", "a"])
        #expect(abs(words[0].confidence - 0.6) < 0.001)
        #expect(words[0].from == 0.125 && words[0].to == 0.375 && words[1].from == 0.875)
        // The filling behind a short line is no part of it.
        #expect(read([step(1), step(1), step(0), step(0)], used: 0.5).words[0].from == 0.25)
    }

    @Test(
        "The detector's map: a piece above the threshold is a line, grown; specks and faint pieces are none")
    func boxes() {
        var map = [Float](repeating: 0, count: 100 * 40)
        for y in 10..<16 { for x in 20..<80 { map[y * 100 + x] = 0.9 } }
        map[30 * 100 + 50] = 0.9
        for y in 25..<31 { for x in 5..<15 { map[y * 100 + x] = 0.4 } }
        let boxes = unsafe map.withUnsafeBufferPointer {
            unsafe TextDetection().boxes($0, width: 100, height: 40)
        }
        // 60 x 6, grown by 360 * 1.6 / 132
        #expect(boxes == [PixelRect(x: 16, y: 6, width: 68, height: 14)])
    }

    @Test("Boxes beside each other are a row")
    func rows() {
        let boxes = [
            PixelRect(x: 300, y: 12, width: 100, height: 30), PixelRect(x: 10, y: 10, width: 100, height: 30),
            PixelRect(x: 10, y: 50, width: 300, height: 30),
        ]
        #expect(DetectedRows(boxes).rows == [[boxes[1], boxes[0]], [boxes[2]]])
        #expect(DetectedRows([]).rows.isEmpty)
    }
}
