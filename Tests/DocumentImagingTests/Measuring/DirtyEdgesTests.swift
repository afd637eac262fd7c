import DocumentImaging
import DossierModel
import Testing

@Suite("Dirt along an edge is no print")
struct DirtyEdgesTests {
    /// That many specks in a strip 30 pixels wide along the left edge of a picture of 1,240 by 1,754 pixels.
    private func specks(_ count: Int) -> [PixelRect] {
        var random = SplitMix(seed: 5)
        return (0..<count).map { _ in
            PixelRect(
                x: Int(random.next() % 30), y: Int(random.next() % 1_754), width: 1 + Int(random.next() % 3),
                height: 1 + Int(random.next() % 3))
        }
    }

    private let clump = PixelRect(x: 10, y: 400, width: 6, height: 9)
    private let letter = PixelRect(x: 200, y: 400, width: 12, height: 18)

    @Test("many specks make an edge dirty, and only that edge")
    func dirty() {
        let edges = DirtyEdges(specks(300), width: 1_240, height: 1_754)
        #expect(edges.hold(clump) && !edges.hold(letter))
        #expect(!edges.hold(PixelRect(x: 1_225, y: 400, width: 6, height: 9)))
        #expect(!edges.hold(PixelRect(x: 600, y: 4, width: 6, height: 9)))
    }

    @Test("a few specks do not, nor does print at the edge")
    func clean() {
        #expect(!DirtyEdges(specks(40), width: 1_240, height: 1_754).hold(clump))
        let print = (0..<300).map { PixelRect(x: 10, y: 5 * $0, width: 12, height: 18) }
        #expect(!DirtyEdges(print, width: 1_240, height: 1_754).hold(clump))
    }

    @Test("a short letter beside the shadow of a lid lies as it lies", arguments: 0...3)
    func shadow(quarters: Int) throws {
        var random = SplitMix(seed: 7)
        var page = DrawnPage(lean: 2, quarters: quarters, layout: .twoTone)
        page.text = """
            SURAT KEPUTUSAN
            Menimbang : bahwa untuk kelancaran pendidikan perlu mengangkat kepala sekolah.
            Nama : Rina Contohnugroho
            Alamat : Jalan Contoh Mawar nomor 27 Kelurahan Satimpo Kota Bontang
            """
        page.bars = (0..<9_000).map { _ in
            let side = 2 + Int(random.next() % 12)
            // Denser towards the edge, as light falls off.
            let depth = min(random.next() % 70, random.next() % 70)
            return DrawnPage.Bar(
                box: PixelRect(x: Int(depth), y: Int(random.next() % 3_500), width: side, height: side))
        }
        let facts = try PageReader(tessdata: nil, languages: "ind+eng").read(
            page.decoded(), number: 1, options: ReadingOptions(text: false, barcodes: false)
        ).facts
        #expect(facts.rotation == 90 * quarters)
        let skew = try #require(facts.skew)
        #expect(abs(skew - 2) < 0.3)
    }
}
