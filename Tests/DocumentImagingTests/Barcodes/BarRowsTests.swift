import DocumentImaging
import DossierModel
import Testing

@Suite("Rows of bars")
struct BarRowsTests {
    private func regions(_ draw: (inout SheetDrawing) -> Void) throws -> [BarRows.Region] {
        let ink = try BarcodeSamples.ink(BarcodeSamples.grey(draw))
        return BarRows(InkComponents(ink)).regions
    }

    @Test("A code is one region that lies around it") func code() throws {
        let found = try regions { $0.add(.bars(BarcodeSamples.bars)) }
        #expect(found.count == 1)
        let region = try #require(found.first)
        let scale = BarcodeSamples.dpi / 2 / 25.4
        #expect(!region.liesAcross)
        #expect(region.box.x < Int(40 * scale) && region.box.y < Int(80 * scale))
        #expect(region.box.maxY > Int(98 * scale))
        // A run of bars or gaps is about 1.8 modules of three pixels.
        #expect((4.0...7).contains(region.meanRun))
    }

    @Test("Print and rules are none") func print() throws {
        #expect(try regions { $0.add(.text(BarcodeSamples.letter)) }.isEmpty)
        #expect(
            try regions { sheet in
                for line in 0..<8 {
                    sheet.add(.box(DrawnBox(x: 20 + Double(line) * 20, y: 60, width: 20, height: 30)))
                }
            }.isEmpty)
    }

    @Test("Nine bars are too few, ten are enough", arguments: [(9, 0), (10, 1)])
    func fewest(count: Int, expected: Int) throws {
        let found = try regions { sheet in
            for bar in 0..<count {
                sheet.add(
                    .box(
                        DrawnBox(
                            x: 50 + Double(bar) * 2, y: 60, width: 1, height: 15, fill: .black, outline: nil))
                )
            }
        }
        #expect(found.count == expected)
    }
}
