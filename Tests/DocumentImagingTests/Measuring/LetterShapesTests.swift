import DocumentImaging
import DossierModel
import Testing

@Suite("What letters look like")
struct LetterShapesTests {
    private static let capitals = """
        SURAT PEMBERITAHUAN PAJAK TERHUTANG PAJAK BUMI DAN BANGUNAN TAHUN 2026
        NOP 64.74.010.003.002-9934.0 LETAK OBJEK PAJAK JALAN PELABUHAN NOMOR 9 RT 008
        NAMA DAN ALAMAT WAJIB PAJAK KELURAHAN BERBAS TENGAH KOTA BONTANG 75313
        """

    private func shapes(_ page: DrawnPage) throws -> LetterShapes {
        let ink = try #require(InkPicture(GreyPicture(of: page.image(), reduction: 2), threshold: 128))
        let components = InkComponents(ink)
        return LetterShapes(
            components.print.map(\.box), in: ink, height: try #require(components.xHeight))
    }

    @Test("Small letters, capitals and digits stand upright or on their heads", arguments: [0, 2])
    func standing(quarters: Int) throws {
        for text in [DrawnPage.letter, Self.capitals] {
            let score = try shapes(DrawnPage(quarters: quarters, text: text)).score
            #expect(quarters == 0 ? score > 5 : score < -5)
        }
    }

    @Test("Turned round, letters say the opposite")
    func opposite() throws {
        let upright = try shapes(DrawnPage()).score
        let turned = try shapes(DrawnPage(quarters: 2)).score
        #expect(abs(upright + turned) < 0.2 * upright)
    }

    @Test("Without letters there is nothing to say")
    func none() throws {
        let ink = try #require(
            InkPicture(GreyPicture(of: DrawnPage(text: "").image(), reduction: 2), threshold: 128))
        let shapes = LetterShapes([], in: ink, height: 10)
        #expect(shapes.count == 0)
        #expect(shapes.score == 0)
    }

    @Test("A page in capitals is told all four ways", arguments: 0..<4)
    func turns(quarters: Int) throws {
        let facts = try PageReader(tessdata: nil, languages: "ind+eng").read(
            DrawnPage(lean: 1, quarters: quarters, text: Self.capitals).decoded(), number: 1,
            options: ReadingOptions(text: false, barcodes: false)
        ).facts
        #expect(facts.rotation == quarters * 90)
    }
}
