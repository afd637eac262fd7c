import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("Codes of real files")
struct BarcodeTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/devset")
    private static let names: [(file: String, page: Int, symbology: Symbology, text: String)] = [
        ("02_barcode-fax-image.pdf", 2, .code39, "PATCHT"),
        ("02_patch-code-t-double.pdf", 3, .code39, "PATCHT"),
        ("02_patch-code-t-middle-alpha.tiff", 2, .code39, "PATCHT"),
        ("02_patch-code-t-middle-reverse.pdf", 2, .code39, "PATCHT"),
        ("40_codabar-1_03.png", 1, .codabar, "A294/586B"),
        ("40_code39-1_1.png", 1, .code39, "TEST-SHEET"),
        ("40_datamatrix-3_dm-2.jpg", 1, .dataMatrix, "http://datamatrixcode.net"),
        ("40_ean8-1_1.png", 1, .ean8, "48512343"),
        ("40_qrcode-2_8.png", 1, .qrCode, "http://staticrooster.com"),
        ("40_qrcode-6_6.png", 1, .qrCode, "1234567890"),
        ("41_code-39.png", 1, .code39, "ZBAR-9876543210"),
        ("41_ean-13.png", 1, .ean13, "9789876543217"),
    ]

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    @Test("Every code is read, and no other", .enabled(if: isPresent), arguments: names.indices)
    func codes(index: Int) throws {
        let sample = Self.names[index]
        let data = try Data(contentsOf: Self.folder.appendingPathComponent("barcodes/\(sample.file)"))
        let reader = try PageReader(tessdata: nil, languages: "ind+eng")
        try unsafe data.withUnsafeBytes { bytes in
            let file = try unsafe openScan(bytes, passwords: [], limits: DecodingLimits())
            let page = try reader.read(
                file.page(sample.page), number: sample.page, options: ReadingOptions(text: false))
            #expect(page.barcodes.map(\.text) == [sample.text])
            #expect(page.barcodes.map(\.symbology) == [sample.symbology])
        }
    }

    @Test("Print has no codes")
    func none() throws {
        let page = try PageReader(tessdata: nil, languages: "ind+eng").read(
            DrawnPage().decoded(), number: 1, options: ReadingOptions(text: false))
        #expect(page.barcodes.isEmpty)
    }
}
