import DocumentImaging
import DossierModel
import Testing

@Suite("Lines read apart")
struct MissedLineReaderTests {
    private let style = TextStyle(family: "Liberation Serif", size: 12)

    private func letter() -> SheetDrawing {
        var sheet = SheetDrawing.a4
        for line in 0..<12 {
            sheet.add(
                .text(
                    DrawnText(
                        "Permohonan izin usaha perdagangan di Kota Bontang nomor \(line)", x: 25,
                        y: 30 + 8 * Double(line), style: style)))
        }
        return sheet
    }

    private func read(_ sheet: SheetDrawing) throws -> Page {
        let colour = try sheet.render(dpi: 200)
        let (width, height) = (colour.shape.width, colour.shape.height)
        let image = try PageImage(PixelShape(width: width, height: height, layout: .grey))
        for y in 0..<height {
            let from = unsafe colour.row(y).assumingMemoryBound(to: UInt8.self)
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<width {
                unsafe line[x] = UInt8((Int(from[3 * x]) + Int(from[3 * x + 1]) + Int(from[3 * x + 2])) / 3)
            }
        }
        let stored = StoredFacts(
            storedSize: image.shape.size, resolution: Resolution(x: 200, y: 200), bitsPerSample: 8,
            samplesPerPixel: 1, compression: "none")
        return try PageReader(tessdata: nil, languages: "ind+eng").read(
            DecodedPage(image: image, stored: stored), number: 1, options: ReadingOptions(barcodes: false))
    }

    private func apart(_ page: Page) -> [PixelRect] {
        page.recipe.flatMap { step -> [PixelRect] in
            if case .readApart(let lines) = step { lines } else { [] }
        }
    }

    @Test("A name below a stamp and a signature is read, and the recipe says so")
    func stamped() throws {
        var sheet = letter()
        let bold = style.with(size: 12, bold: true, underlined: true)
        sheet.add(.text(DrawnText("Kepala Dinas,", x: 115, y: 150, style: style)))
        sheet.add(.signature(PenSignature(x: 121, y: 160, seed: 7)))
        sheet.add(
            .stamp(
                RoundStamp(
                    x: 138, y: 168, radius: 17, upper: "PEMERINTAH KOTA BONTANG", lower: "DINAS PERHUBUNGAN",
                    middle: "KEPALA DINAS", tilt: -8, ink: .grey)))
        // Across the stamp's rings: not a word of it is read where the stamp is seen.
        sheet.add(.text(DrawnText("Drs. CONTOH WIJAYA, M.T.", x: 115, y: 178, style: bold)))
        let page = try read(sheet)
        let words = Set(page.text?.words.map(\.text) ?? [])
        #expect(words.isSuperset(of: ["CONTOH", "WIJAYA,"]), "\(words)")
        let name = try #require(page.text?.words.first { $0.text == "CONTOH" })
        #expect(apart(page).contains { $0.contains(x: name.box.midX, y: name.box.midY) })
    }

    @Test("A line too faint for the threshold of its page is read")
    func faint() throws {
        var sheet = letter()
        let grey = TextStyle(
            family: "Liberation Sans", size: 8, ink: Ink(0.62, 0.62, 0.62))
        sheet.add(.text(DrawnText("SPESIMEN LEMBAR CONTOH", x: 80, y: 280, style: grey)))
        let page = try read(sheet)
        let words = Set(page.text?.words.map(\.text) ?? [])
        #expect(words.isSuperset(of: ["SPESIMEN", "LEMBAR", "CONTOH"]), "\(words)")
    }

    @Test("On a clean page no line is read twice")
    func clean() throws {
        #expect(try apart(read(letter())).isEmpty)
    }
}
