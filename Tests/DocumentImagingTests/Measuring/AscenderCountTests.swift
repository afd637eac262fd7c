import DocumentImaging
import DossierModel
import Testing

@Suite("Letters above and below their neighbours")
struct AscenderCountTests {
    /// Boxes of a line of letters: `x` low, `h` with an ascender, `p` with a descender.
    private func line(_ letters: String, lean: Double = 0) -> [PixelRect] {
        letters.enumerated().map { index, letter in
            let x = 20 * index
            let foot = 100 + Int(lean * Double(x))
            return switch letter {
            case "h": PixelRect(x: x, y: foot - 30, width: 15, height: 30)
            case "p": PixelRect(x: x, y: foot - 20, width: 15, height: 30)
            default: PixelRect(x: x, y: foot - 20, width: 15, height: 20)
            }
        }
    }

    private func flipped(_ boxes: [PixelRect]) -> [PixelRect] {
        boxes.map { PixelRect(x: 2_000 - $0.maxX, y: 500 - $0.maxY, width: $0.width, height: $0.height) }
    }

    @Test("Each pair counts once") func pairs() {
        let count = AscenderCount(line("xhxxpx"), lean: 0)
        #expect(count.above == 2)
        #expect(count.below == 2)
        #expect(count.score == 0)
    }

    @Test("More ascenders: upright; turned round: upside down") func direction() {
        let boxes = line(String(repeating: "xhxhxpxh", count: 5))
        #expect(AscenderCount(boxes, lean: 0).score > 2)
        #expect(AscenderCount(flipped(boxes), lean: 0).score < -2)
    }

    @Test("A lean is taken off") func lean() {
        let boxes = line(String(repeating: "xh", count: 20), lean: 0.2)
        #expect(AscenderCount(boxes, lean: 11.3).above == 39)
    }

    @Test("Letters of one height tell nothing") func capitals() {
        #expect(AscenderCount(line("xxxxxxxx"), lean: 0).score == 0)
        #expect(AscenderCount([], lean: 0).score == 0)
    }
}
