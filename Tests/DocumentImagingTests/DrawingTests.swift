import DossierModel
import Testing

import DocumentImaging

@Suite("Drawing sheets")
struct DrawingTests {
    private func sheet() -> SheetDrawing {
        var sheet = SheetDrawing(width: 60, height: 40)
        sheet.add(.text(DrawnText("SURAT KUASA", x: 5, y: 5)))
        sheet.add(.box(DrawnBox(x: 20, y: 20, width: 10, height: 10, fill: .black, outline: nil)))
        sheet.add(.signature(PenSignature(x: 35, y: 20, seed: 7)))
        sheet.add(
            .stamp(RoundStamp(x: 40, y: 20, radius: 15, upper: "DINAS", lower: "BONTANG", middle: "CAP")))
        sheet.add(.photo(PhotoFrame(x: 2, y: 18, width: 9, height: 12, ground: .red, seed: 1)))
        sheet.add(.qr(QRSymbol("BERKAS", x: 48, y: 2, side: 10)))
        return sheet
    }

    private func bytes(_ image: PageImage) -> [UInt8] {
        unsafe Array(image.pixels)
    }

    @Test("A filled box lies where its millimetres say")
    func boxLiesInPlace() throws {
        let image = try sheet().render(dpi: 254)
        #expect(image.shape == PixelShape(width: 600, height: 400, layout: .colour))
        let pixels = bytes(image)
        #expect(pixels[(250 * 600 + 250) * 3] == 0)
        #expect(pixels[(150 * 600 + 350) * 3] == 255)
        // Red ground of the photograph, top left corner
        #expect(pixels[(182 * 600 + 22) * 3] > 150)
        #expect(pixels[(182 * 600 + 22) * 3 + 1] < 80)
    }

    @Test("The same sheet gives the same pixels and the same PDF")
    func sameSheetSameBytes() throws {
        #expect(bytes(try sheet().render(dpi: 100)) == bytes(try sheet().render(dpi: 100)))
        let pdf = try SheetDrawing.pdf([sheet(), .a4])
        #expect(try SheetDrawing.pdf([sheet(), .a4]) == pdf)
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
    }

    @Test("Another seed gives another signature")
    func seedMatters() throws {
        var one = SheetDrawing(width: 40, height: 20)
        var other = one
        one.add(.signature(PenSignature(x: 2, y: 2, seed: 1)))
        other.add(.signature(PenSignature(x: 2, y: 2, seed: 2)))
        #expect(bytes(try one.render(dpi: 100)) != bytes(try other.render(dpi: 100)))
    }

    @Test("A sheet too large for cairo is an error, not a crash")
    func tooLarge() {
        #expect(throws: DrawingError.self) {
            try SheetDrawing(width: 2_000, height: 2_000).render(dpi: 1_200)
        }
    }

    @Test("A picture whose bytes do not fit its size is an error")
    func wrongPicture() {
        var sheet = SheetDrawing(width: 10, height: 10)
        sheet.add(
            .picture(
                DrawnPicture(
                    x: 0, y: 0, width: 5, height: 5, size: PixelSize(width: 2, height: 2), pixels: [1, 2])))
        #expect(throws: DrawingError.self) { try sheet.render(dpi: 100) }
    }

    @Test("Longer text needs more room")
    func extents() throws {
        let short = try DrawnText("Nama", x: 0, y: 0).extent()
        let long = try DrawnText("Nama Kepala Keluarga", x: 0, y: 0).extent()
        #expect(long.width > short.width * 2)
        let wrapped = try DrawnText("Nama Kepala Keluarga", x: 0, y: 0, width: 15).extent()
        #expect(wrapped.height > long.height * 1.9)
    }

    @Test("A cover sheet carries its code, the number and the applicant")
    func coverSheet() throws {
        let code = CoverCode(application: "161/SIPA/XI/2026", sheet: 2, count: 5, requirement: "str")
        let sheet = try CoverSheet(
            code: code, permitName: "Surat Izin Praktik Apoteker", applicantName: "RINA",
            requirementName: "STR"
        ).drawing()
        let texts = sheet.items.compactMap { item -> String? in
            switch item {
            case .text(let text): text.text
            case .qr(let symbol): symbol.text
            case .bars(let bars): bars.text
            default: nil
            }
        }
        #expect(texts.filter { $0 == code.text }.count == 2)
        #expect(texts.contains("161/SIPA/XI/2026"))
        #expect(texts.contains("2 dari 5"))
        _ = try sheet.render(dpi: 50)
    }
}
