import DocumentImaging
import DossierModel
import Testing

@Suite("White print on dark grounds")
struct InvertedAreasTests {
    private let style = TextStyle(family: "Liberation Sans", size: 11)

    private func letter() -> SheetDrawing {
        var sheet = SheetDrawing.a4
        for line in 0..<10 {
            sheet.add(
                .text(
                    DrawnText(
                        "Permohonan izin usaha perdagangan di Kota Bontang nomor \(line)", x: 25,
                        y: 90 + 8 * Double(line), style: style)))
        }
        return sheet
    }

    /// A letter with a banner over its whole width.
    private func bannered(_ ground: Ink = .black, text: String = "BADAN PENDAPATAN DAERAH") -> SheetDrawing {
        var sheet = letter()
        sheet.add(.box(DrawnBox(x: 25, y: 30, width: 160, height: 12, fill: ground, outline: nil)))
        let white = style.with(size: 13, bold: true, alignment: .centre, ink: .white)
        sheet.add(.text(DrawnText(text, x: 25, y: 33, width: 160, style: white)))
        return sheet
    }

    private func read(
        _ sheet: SheetDrawing, spoiling: (PageImage) -> Void = { _ in }, text: Bool = true,
        layout: PixelLayout = .grey
    ) throws -> Page {
        let colour = try sheet.render(dpi: 200)
        spoiling(colour)
        let (width, height) = (colour.shape.width, colour.shape.height)
        let image = try PageImage(PixelShape(width: width, height: height, layout: layout))
        for y in 0..<height {
            let from = unsafe colour.row(y).assumingMemoryBound(to: UInt8.self)
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self)
            for x in 0..<width {
                let sum = unsafe Int(from[3 * x]) + Int(from[3 * x + 1]) + Int(from[3 * x + 2])
                switch layout {
                case .twoTone: if sum < 384 { image.setInk(x, y) }
                case .grey: unsafe line[x] = UInt8(sum / 3)
                case .colour: for part in 0..<3 { unsafe line[3 * x + part] = from[3 * x + part] }
                }
            }
        }
        let stored = StoredFacts(
            storedSize: image.shape.size, resolution: Resolution(x: 200, y: 200),
            bitsPerSample: layout == .twoTone ? 1 : 8, samplesPerPixel: layout == .colour ? 3 : 1,
            compression: "none")
        return try PageReader(tessdata: nil, languages: "ind+eng").read(
            DecodedPage(image: image, stored: stored), number: 1,
            options: ReadingOptions(text: text, barcodes: false))
    }

    private func areas(_ page: Page) -> [PixelRect] {
        page.recipe.flatMap { step -> [PixelRect] in
            if case .invert(let areas) = step { areas } else { [] }
        }
    }

    private func words(_ page: Page) -> Set<String> { Set(page.text?.words.map(\.text) ?? []) }

    @Test("A banner is turned to black on white and read", arguments: [PixelLayout.twoTone, .grey, .colour])
    func banner(layout: PixelLayout) throws {
        let page = try read(bannered(), layout: layout)
        let area = try #require(areas(page).first)
        #expect(areas(page).count == 1)
        // 25, 30, 160 and 12 mm at 200 dpi.
        #expect(abs(area.x - 197) <= 6 && abs(area.y - 236) <= 6)
        #expect(abs(area.width - 1_260) <= 12 && abs(area.height - 94) <= 12)
        #expect(
            words(page).isSuperset(of: ["BADAN", "PENDAPATAN", "DAERAH", "Permohonan"]), "\(words(page))")
    }

    @Test("A coloured ground is as good as black")
    func coloured() throws {
        let page = try read(bannered(Ink(0.6, 0.08, 0.1)), layout: .colour)
        #expect(areas(page).count == 1)
        #expect(words(page).isSuperset(of: ["BADAN", "PENDAPATAN", "DAERAH"]), "\(words(page))")
    }

    @Test("The picture that is read has dark letters on light ground there")
    func picture() throws {
        let sheet = bannered()
        let image = try sheet.render(dpi: 200)
        let stored = StoredFacts(
            storedSize: image.shape.size, resolution: Resolution(x: 200, y: 200), bitsPerSample: 8,
            samplesPerPixel: 3, compression: "none")
        let box = PixelRect(x: 197, y: 236, width: 1_260, height: 94)
        let (size, levels) = try PageReader.picture(
            of: DecodedPage(image: image, stored: stored), recipe: [.invert([box])])
        let inside = (246..<320).flatMap { y in (210..<1_440).map { Int(levels[y * size.width + $0]) } }
        #expect(inside.count { $0 > 200 } > inside.count * 3 / 4)
        #expect(inside.count { $0 < 60 } > inside.count / 50)
    }

    @Test("Leaning grounds are found whole, and nothing beside them is turned")
    func leaning() throws {
        var sheet = letter()
        let white = style.with(bold: true, ink: .white)
        let items = (0..<3).flatMap { row -> [DrawingItem] in
            let y = 9 * Double(row)
            return [
                .box(DrawnBox(x: 0, y: y, width: 150, height: 6.5, fill: .black, outline: nil)),
                .text(DrawnText("BAGIAN KETERANGAN PEMOHON", x: 3, y: y + 1, style: white)),
            ]
        }
        sheet.items = sheet.items.map { .group(DrawnGroup(x: 0, y: 12, degrees: 4, items: [$0])) }
        sheet.add(.group(DrawnGroup(x: 25, y: 30, degrees: 4, items: items)))
        let page = try read(sheet)
        #expect(areas(page).count == 3)
        let read = page.text?.words.map(\.text) ?? []
        for word in ["BAGIAN", "KETERANGAN", "PEMOHON"] {
            #expect(read.count { $0 == word } == 3, "\(read)")
        }
    }

    @Test("Heads of narrow columns go with their neighbours")
    func narrow() throws {
        var sheet = letter()
        let white = style.with(size: 9, bold: true, alignment: .centre, ink: .white)
        for (x, width, title) in [(25.0, 12.0, "No"), (38, 60, "Uraian Layanan"), (99, 40, "Masa Berlaku")] {
            sheet.add(.box(DrawnBox(x: x, y: 50, width: width, height: 7, fill: .black, outline: nil)))
            sheet.add(.text(DrawnText(title, x: x, y: 51.5, width: width, style: white)))
        }
        #expect(try areas(read(sheet, text: false)).count == 3)
    }

    @Test("Photographs, stamps, symbols, thick frames, solid bars and punch holes are none")
    func others() throws {
        var sheet = letter()
        sheet.add(.photo(PhotoFrame(x: 25, y: 20, width: 40, height: 60, ground: .red, seed: 3)))
        sheet.add(.photo(PhotoFrame(x: 75, y: 20, width: 40, height: 60, ground: .blue, seed: 8)))
        sheet.add(.qr(QRSymbol("https://contoh.example/berkas/12345", x: 130, y: 25, side: 30)))
        sheet.add(
            .stamp(
                RoundStamp(
                    x: 130, y: 190, radius: 18, upper: "PEMERINTAH KOTA BONTANG", lower: "DINAS CONTOH",
                    middle: "CONTOH", tilt: 8, ink: .black)))
        sheet.add(.box(DrawnBox(x: 25, y: 190, width: 80, height: 40, thickness: 1.5)))
        sheet.add(.box(DrawnBox(x: 25, y: 205, width: 80, height: 12, thickness: 1.5)))
        sheet.add(.box(DrawnBox(x: 25, y: 250, width: 120, height: 9, fill: .black)))
        for y in [110.0, 190] {
            sheet.add(.box(DrawnBox(x: 8, y: y, width: 6, height: 6, radius: 3, fill: .black)))
        }
        sheet.add(.box(DrawnBox(x: 0, y: 0, width: 5, height: 297, fill: .black)))
        for layout in [PixelLayout.colour, .twoTone] {
            #expect(try areas(read(sheet, text: false, layout: layout)).isEmpty)
        }
    }

    @Test("A clean page has no such areas")
    func clean() throws {
        #expect(try areas(read(letter(), text: false)).isEmpty)
    }

    @Test("A negative is read, and its recipe says so first", arguments: [PixelLayout.twoTone, .grey])
    func negative(layout: PixelLayout) throws {
        let page = try read(
            letter(),
            spoiling: { image in
                for index in 0..<image.shape.byteCount { unsafe image.pixels[index] = ~image.pixels[index] }
            }, layout: layout)
        #expect(page.recipe.first == .negative)
        #expect(words(page).isSuperset(of: ["Permohonan", "perdagangan", "Bontang"]), "\(words(page))")
    }

    @Test("A page with a large dark photograph is no negative")
    func darkPhotograph() throws {
        var sheet = letter()
        sheet.add(.box(DrawnBox(x: 10, y: 10, width: 190, height: 75, fill: .black)))
        sheet.add(.box(DrawnBox(x: 10, y: 170, width: 190, height: 120, fill: .black)))
        #expect(try !read(sheet, text: false).recipe.contains(.negative))
    }
}
