import DocumentImaging
import DossierModel
import Testing

@Suite("Where codes may be")
struct BarcodeRegionsTests {
    private func regions(_ draw: (inout SheetDrawing) -> Void) throws -> [BarcodeRegions.Region] {
        try BarcodeRegions(BarcodeSamples.ink(BarcodeSamples.grey(draw))).regions
    }

    @Test("Modules are a field around the code") func modules() throws {
        let found = try regions { $0.add(.qr(BarcodeSamples.modules)) }.filter { $0.kind == .modules }
        #expect(found.count == 1)
        let box = try #require(found.first).box
        let scale = BarcodeSamples.dpi / 2 / 25.4
        #expect(box.x <= Int(60 * scale) && box.maxX >= Int(100 * scale))
        #expect(box.y <= Int(150 * scale) && box.maxY >= Int(190 * scale))
    }

    @Test("Bars stand") func bars() throws {
        let found = try regions { $0.add(.bars(BarcodeSamples.bars)) }
        #expect(found.contains { $0.kind == .standingBars })
        #expect(!found.contains { $0.kind == .lyingBars })
    }

    @Test("A blank page has none") func blank() throws {
        #expect(try regions { _ in }.isEmpty)
    }

    @Test("Prose gives few places to look at") func prose() throws {
        #expect(try regions { $0.add(.text(BarcodeSamples.letter)) }.count <= 3)
    }
}
