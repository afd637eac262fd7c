import DocumentImaging
import DossierModel
import Testing

@Suite("A picture made for reading")
struct ReadingStepsTests {
    private func recipe(_ page: DrawnPage, spoiling: (PageImage) -> Void = { _ in }) throws -> Recipe {
        let decoded = try page.decoded()
        spoiling(decoded.image)
        return try PageReader(tessdata: nil, languages: "ind+eng").read(
            decoded, number: 1, options: ReadingOptions(text: false, barcodes: false)
        ).recipe
    }

    @Test("A clean page is read as it is")
    func clean() throws {
        #expect(try recipe(DrawnPage()) == [])
        #expect(try recipe(DrawnPage(layout: .twoTone)) == [])
    }

    @Test("Uneven light is divided out")
    func light() throws {
        let recipe = try recipe(DrawnPage()) { image in
            for y in 0..<image.shape.height {
                let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                for x in 0..<image.shape.width {
                    unsafe line[x] = UInt8(Int(line[x]) * (3_500 - x) / 3_500)
                }
            }
        }
        #expect(recipe.contains(.evenLight))
    }

    @Test("A grainy page is smoothed")
    func grain() throws {
        var random = SplitMix(seed: 3)
        let recipe = try recipe(DrawnPage(dpi: 150)) { image in
            for y in 0..<image.shape.height {
                let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
                for x in 0..<image.shape.width {
                    unsafe line[x] = UInt8(
                        max(0, min(255, Int(line[x]) * 3 / 4 + 20 + Int(random.next() % 120) - 60)))
                }
            }
        }
        #expect(recipe.contains(.smooth))
    }

    @Test("Colour goes first, where there is any")
    func colour() throws {
        var page = DrawnPage(layout: .colour)
        #expect(try recipe(page) == [])
        page.bars = [
            .init(box: PixelRect(x: 900, y: 1_300, width: 500, height: 60), red: 0.5, green: 0.2, blue: 0.8)
        ]
        #expect(try recipe(page).first == .dropColour)
    }

    @Test("Specks are wiped out where they are many")
    func specks() throws {
        var random = SplitMix(seed: 5)
        let recipe = try recipe(DrawnPage()) { image in
            for _ in 0..<4_000 {
                let x = Int(random.unit() * Double(image.shape.width - 4))
                let y = Int(random.unit() * Double(image.shape.height - 4))
                for row in y..<(y + 3) {
                    let line = unsafe image.row(row).assumingMemoryBound(to: UInt8.self)
                    for column in x..<(x + 3) { unsafe line[column] = 40 }
                }
            }
        }
        guard case .despeckle(let size)? = recipe.last else {
            Issue.record("\(recipe)")
            return
        }
        #expect((2...6).contains(size))
    }
}
