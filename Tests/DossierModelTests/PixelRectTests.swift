import DossierModel
import Testing

@Suite("PixelRect")
struct PixelRectTests {
    private let left = PixelRect(x: 0, y: 0, width: 10, height: 10)

    @Test("the union holds both, the intersection what is common")
    func sets() {
        let right = PixelRect(x: 5, y: 8, width: 10, height: 4)
        #expect(left.union(right) == PixelRect(x: 0, y: 0, width: 15, height: 12))
        #expect(left.intersection(right) == PixelRect(x: 5, y: 8, width: 5, height: 2))
        #expect(right.intersection(left) == left.intersection(right))
    }

    @Test("neighbours that only touch have nothing in common")
    func touching() {
        #expect(left.intersection(PixelRect(x: 10, y: 0, width: 5, height: 10)) == nil)
        #expect(left.intersection(PixelRect(x: 0, y: 10, width: 5, height: 1)) == nil)
    }

    @Test("the far edges are outside")
    func edges() {
        #expect(left.contains(x: 0, y: 0) && left.contains(x: 9, y: 9))
        #expect(!left.contains(x: 10, y: 9) && !left.contains(x: 9, y: 10) && !left.contains(x: -1, y: 0))
        #expect(left.maxX == 10 && left.maxY == 10 && left.midX == 5 && left.area == 100)
    }
}
