import DocumentImaging
import DossierModel

/// Pages of codes, drawn at 300 dpi in grey.
enum BarcodeSamples {
    static let dpi = 300.0

    static func image(_ draw: (inout SheetDrawing) -> Void) throws -> PageImage {
        var sheet = SheetDrawing.a4
        draw(&sheet)
        return try sheet.render(dpi: dpi)
    }

    static func grey(_ draw: (inout SheetDrawing) -> Void) throws -> GreyPicture {
        try GreyPicture(of: image(draw), reduction: 2)
    }

    static func ink(_ grey: GreyPicture) throws -> InkPicture {
        guard let ink = InkPicture(grey, threshold: 128) else { throw ScanDefect(.tooLarge, "") }
        return ink
    }

    /// What is read on the whole page.
    static func codes(_ draw: (inout SheetDrawing) -> Void) throws -> [Barcode] {
        let image = try image(draw)
        let page = DecodedPage(
            image: image,
            stored: StoredFacts(
                storedSize: image.shape.size, resolution: Resolution(x: dpi, y: dpi), bitsPerSample: 8,
                samplesPerPixel: 1, compression: "none"))
        return try PageReader(tessdata: nil, languages: "ind+eng")
            .read(page, number: 1, options: ReadingOptions(text: false)).barcodes
    }

    static let bars = BarSymbol(
        .code128, "BERKAS-1234", x: 40, y: 80, module: 0.5, height: 18, caption: false)
    static let modules = QRSymbol("https://contoh.example/sk/17", x: 60, y: 150, side: 40)
    static let letter = DrawnText(
        DrawnPage.letter, x: 20, y: 20, width: 170, style: TextStyle(family: "Liberation Serif", size: 11))
}
