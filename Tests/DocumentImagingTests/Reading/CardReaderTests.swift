import DocumentImaging
import DossierModel
import Testing

@Suite("Cards on a page")
struct CardReaderTests {
    private static let rows = [
        "PROVINSI KALIMANTAN TIMUR", "NIK : 6474015708919901", "Nama : RINA CONTOHWATI",
        "Tempat Lahir : BONTANG", "Alamat : JL. CONTOH MELATI NO. 12", "Kecamatan : BONTANG UTARA",
        "Agama : ISLAM", "Pekerjaan : APOTEKER", "Kewarganegaraan : WNI", "Berlaku Hingga : SEUMUR HIDUP",
    ]

    /// Letters of a size, and below them a card of small print, askew.
    private func page(letters: Double, degrees: Double) throws -> DecodedPage {
        var sheet = SheetDrawing.a4
        let letter = TextStyle(family: "Liberation Sans", size: letters)
        sheet.add(
            .text(DrawnText(String(DrawnPage.letter.prefix(700)), x: 20, y: 15, width: 170, style: letter)))
        var card: [DrawingItem] = [
            .box(DrawnBox(x: 0, y: 0, width: 85.6, height: 54, outline: .black, thickness: 0.4))
        ]
        let small = TextStyle(family: "Liberation Sans", size: 6.5)
        for (number, row) in Self.rows.enumerated() {
            card.append(.text(DrawnText(row, x: 4, y: 3 + 5 * Double(number), width: 80, style: small)))
        }
        sheet.add(.group(DrawnGroup(x: 60, y: 215, degrees: degrees, items: card)))
        let image = try sheet.render(dpi: 200)
        return DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: 200, y: 200), bitsPerSample: 8,
                samplesPerPixel: 3, compression: "none"))
    }

    private func read(_ page: DecodedPage) throws -> Page {
        try PageReader(tessdata: nil, languages: "ind+eng")
            .read(page, number: 1, options: ReadingOptions(barcodes: false))
    }

    /// What was read by itself and has a card's size.
    private func cards(of page: Page) -> [PixelRect] {
        page.recipe.flatMap { step -> [PixelRect] in
            if case .readApart(let boxes) = step { boxes } else { [] }
        }
        .filter { $0.width > 600 && $0.height > 350 }
    }

    @Test(
        "Small print that lies askew among large letters is read at its own scale, and its words lie on their ink"
    )
    func askew() throws {
        let decoded = try page(letters: 14, degrees: 4)
        let page = try read(decoded)
        let card = try #require(cards(of: page).first)
        let words = try #require(page.text).words.filter { card.contains(x: $0.box.midX, y: $0.box.midY) }
        let read = words.map(\.text).joined(separator: " ")
        for row in Self.rows {
            let tokens = row.split(separator: " ").filter { $0.count > 3 }
            #expect(tokens.allSatisfy { read.contains($0) }, "\(row) in \(read)")
        }
        for word in words where word.text.count > 3 {
            let dark = (word.box.y..<word.box.maxY).contains { y in
                let row = unsafe decoded.image.row(y).assumingMemoryBound(to: UInt8.self)
                return (word.box.x..<word.box.maxX).contains { unsafe row[3 * $0] < 128 }
            }
            #expect(dark && word.box.height < 60, "\(word)")
        }
        let all = try #require(page.text).words
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.line <= $1.line })
        #expect(all.contains { $0.text == "Perdagangan" || $0.text == "perdagangan" })
    }

    @Test("Print of the page's own size and lean is not read twice")
    func alike() throws {
        #expect(try cards(of: read(page(letters: 6.5, degrees: 0))).isEmpty)
    }
}
