import DocumentImaging
import DossierModel
import Testing

@Suite("Strokes of a pen")
struct StrokeTests {
    /// A letter with a place to sign at (120, 200), and what lies there.
    private func strokes(_ items: [DrawingItem], dpi: Double = 200) throws -> [PixelRect] {
        var sheet = SheetDrawing.a4
        let letter = TextStyle(family: "Liberation Sans", size: 11)
        sheet.add(.text(DrawnText(DrawnPage.letter, x: 25, y: 25, width: 160, style: letter)))
        sheet.add(.text(DrawnText("Bontang, 3 Agustus 2026\nPemohon,", x: 120, y: 185, style: letter)))
        sheet.add(.text(DrawnText("Rina Contohwati", x: 120, y: 225, style: letter.with(bold: true))))
        sheet.items += items
        let image = try sheet.render(dpi: dpi)
        let page = DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: dpi, y: dpi), bitsPerSample: 8,
                samplesPerPixel: 3, compression: "none"))
        let read = try PageReader(tessdata: nil, languages: "ind+eng").read(
            page, number: 1, options: ReadingOptions(text: false, barcodes: false))
        return try #require(read.facts.strokes)
    }

    @Test("a signature is found where it lies, whoever's and at which size", arguments: 1...12)
    func signature(seed: UInt64) throws {
        let width = 18 + 3 * Double(seed)
        let found = try strokes([
            .signature(PenSignature(x: 122, y: 203, width: width, height: 14, seed: seed))
        ])
        #expect(found.count == 1)
        let box = try #require(found.first)
        let (x, y) = (Double(box.midX) / 200 * 25.4, Double(box.midY) / 200 * 25.4)
        #expect((122...(122 + width)).contains(x) && (200...222).contains(y))
    }

    @Test("under a stamp, too") func stamped() throws {
        let stamp = RoundStamp(x: 122, y: 212, upper: "KLINIK CONTOH", lower: "KOTA BONTANG", middle: "CAP")
        #expect(try !strokes([.signature(PenSignature(x: 124, y: 203, seed: 5)), .stamp(stamp)]).isEmpty)
    }

    @Test("print, a stamp, a duty stamp, a frame, rules and a table are none", arguments: 0..<5)
    func others(which: Int) throws {
        let items: [[DrawingItem]] = [
            [],
            [
                .stamp(
                    RoundStamp(x: 135, y: 210, upper: "KLINIK CONTOH", lower: "KOTA BONTANG", middle: "CAP"))
            ],
            [.dutyStamp(DutyStamp(x: 122, y: 200, serial: "AB12CDE345"))],
            [.box(DrawnBox(x: 122, y: 203, width: 34, height: 14, outline: .black, thickness: 0.4))],
            [
                .box(DrawnBox(x: 25, y: 240, width: 160, height: 40, outline: .black, thickness: 0.3)),
                .box(DrawnBox(x: 25, y: 250, width: 160, height: 0.3, outline: .black, thickness: 0.3)),
                .box(DrawnBox(x: 60, y: 240, width: 0.3, height: 40, outline: .black, thickness: 0.3)),
            ],
        ]
        let found = try strokes(items[which])
        #expect(found == [])
    }
}
