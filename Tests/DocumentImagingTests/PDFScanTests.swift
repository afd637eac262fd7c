import DocumentImaging
import DossierModel
import Testing

@Suite("A PDF page that is one scan gives its own pixels")
struct PDFScanTests {
    /// 40 x 60 pixels, no symmetry.
    private static let grey: [UInt8] = (0..<2_400).map { (at: Int) -> UInt8 in
        let value = at * 7 + at / 40 * 3
        return UInt8(value % 256)
    }
    private static let greyEntries = "/Width 40 /Height 60 /BitsPerComponent 8 /ColorSpace /DeviceGray"

    @Test func greySamplesAreUnchanged() throws {
        var sample = PDFSample()
        sample.scan(Self.greyEntries, Self.grey, width: 20, height: 30)
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.image.shape == PixelShape(width: 40, height: 60, layout: .grey))
        #expect(page.image.allBytes == Self.grey)
        #expect(page.stored.compression == "none")
        #expect(page.stored.resolution == Resolution(x: 144, y: 144))
        #expect(page.stored.orientation == 1)
        #expect(page.textLayer == nil)
    }

    @Test func colourSamplesAreUnchanged() throws {
        let data = (0..<(40 * 60 * 3)).map { UInt8($0 * 5 % 251) }
        var sample = PDFSample()
        sample.scan(
            "/Width 40 /Height 60 /BitsPerComponent 8 /ColorSpace /DeviceRGB", data, width: 20, height: 30)
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.image.shape.layout == .colour)
        #expect(page.image.allBytes == data)
    }

    @Test(arguments: [
        ("/DeviceGray", "", true), ("/DeviceGray", "/Decode [1 0]", false),
        ("[/Indexed /DeviceRGB 1 <000000FFFFFF>]", "", true),
        ("[/Indexed /DeviceRGB 1 <FFFFFF000000>]", "", false),
    ])
    func twoToneSamplesBecomeInk(space: String, decode: String, zeroIsInk: Bool) throws {
        // 13 columns, so that rows are padded.
        let data = (0..<20).flatMap { (row: Int) -> [UInt8] in [UInt8(row * 11 % 256), UInt8(row * 29 % 256)]
        }
        var sample = PDFSample()
        sample.scan(
            "/Width 13 /Height 20 /BitsPerComponent 1 /ColorSpace \(space) \(decode)", data, width: 13,
            height: 20)
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.image.shape == PixelShape(width: 13, height: 20, layout: .twoTone))
        let flip: UInt8 = zeroIsInk ? 0xFF : 0
        let expected = data.enumerated().map { (at: Int, byte: UInt8) -> UInt8 in
            let mask: UInt8 = at % 2 == 1 ? 0xF8 : 0xFF
            return (byte ^ flip) & mask
        }
        #expect(page.image.allBytes == expected)
    }

    @Test(arguments: [(0, 1), (90, 6), (180, 3), (270, 8)])
    func rotateTurnsThePixels(degrees: Int, orientation: Int) throws {
        var sample = PDFSample()
        sample.scan(Self.greyEntries, Self.grey, width: 20, height: 30, entries: "/Rotate \(degrees)")
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.stored.orientation == orientation)
        #expect(page.stored.storedSize == PixelSize(width: 40, height: 60))
        for (x, y) in [(0, 0), (3, 7), (39, 59), (20, 31)] {
            let shown =
                switch degrees {
                case 90: page.image.level(59 - y, x)
                case 180: page.image.level(39 - x, 59 - y)
                case 270: page.image.level(y, 39 - x)
                default: page.image.level(x, y)
                }
            #expect(shown == Self.grey[40 * y + x])
        }
    }

    @Test(arguments: [
        ("20 0 0 -30 0 30", 4), ("-20 0 0 30 20 0", 2), ("-20 0 0 -30 20 30", 3),
    ])
    func mirroredPlacementIsUndone(matrix: String, orientation: Int) throws {
        var sample = PDFSample()
        sample.scan(Self.greyEntries, Self.grey, width: 20, height: 30, matrix: matrix)
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.stored.orientation == orientation)
        let (x, y) = (3, 7)
        let column = orientation == 4 ? x : 39 - x
        let row = orientation == 2 ? y : 59 - y
        #expect(page.image.level(column, row) == Self.grey[40 * y + x])
    }

    @Test func turnedPlacementMatchesDrawing() throws {
        // A quarter turn by the matrix alone; the drawn page of the same content says what is right.
        for over in ["", "0 0 0 0 re f"] {
            var sample = PDFSample()
            var data = [UInt8](repeating: 255, count: 2_400)
            for y in 0..<20 { for x in 0..<10 { data[40 * y + x] = 0 } }
            sample.scan(
                Self.greyEntries, data, width: 30, height: 20, matrix: "0 20 -30 0 30 0", over: over)
            let bytes = PinnedBytes(sample.bytes)
            let image = try bytes.open().page(1).image
            let scale = over.isEmpty ? 1 : 2
            if over.isEmpty { #expect(image.shape.size == PixelSize(width: 60, height: 40)) }
            #expect(image.level(5 * scale, 35 * scale) < 40)
            #expect(image.level(55 * scale, 5 * scale) > 215)
            #expect(image.level(5 * scale, 5 * scale) > 215)
            #expect(image.level(55 * scale, 35 * scale) > 215)
        }
    }

    @Test func missingSamplesAreADefect() throws {
        var sample = PDFSample()
        sample.scan(Self.greyEntries, Array(Self.grey.prefix(2_000)), width: 20, height: 30)
        let bytes = PinnedBytes(sample.bytes)
        let file = try bytes.open()
        #expect { try file.page(1) } throws: { ($0 as? ScanDefect)?.kind == .incomplete }
    }

    @Test func aStampOverTheScanIsDrawn() throws {
        var sample = PDFSample()
        sample.scan(Self.greyEntries, Self.grey, width: 20, height: 30, over: "0 g 0 0 10 10 re f")
        let bytes = PinnedBytes(sample.bytes)
        let page = try bytes.open().page(1)
        #expect(page.stored.compression == "rendered")
        #expect(page.stored.resolution == Resolution(x: 300, y: 300))
        #expect(page.image.level(8, page.image.shape.height - 8) == 0)
    }

    @Test func sizesAreCheckedBeforeDecoding() throws {
        var sample = PDFSample()
        sample.scan(
            "/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray", Self.grey, width: 20,
            height: 30)
        let bytes = PinnedBytes(sample.bytes)
        let file = try bytes.open()
        #expect { try file.page(1) } throws: { ($0 as? ScanDefect)?.kind == .tooLarge }
    }

    @Test func invisibleTextOverAScanIsReturnedWithDoubt() throws {
        let line = "Surat permohonan izin usaha mikro dan kecil"
        let shown = (0..<6).map { "1 0 0 1 60 \(700 - 100 * $0) Tm (\(line)) Tj" }.joined(separator: " ")
        var sample = PDFSample()
        sample.scan(
            Self.greyEntries, Self.grey, width: 600, height: 900, over: "BT 3 Tr /F0 14 Tf \(shown) ET")
        let bytes = PinnedBytes(sample.bytes)
        let file = try bytes.open()
        let page = try file.page(1)
        #expect(page.image.allBytes == Self.grey)
        let text = try #require(page.textLayer)
        #expect(text.lines.map(\.text) == Array(repeating: line, count: 6))
        #expect(text.words.allSatisfy { $0.confidence == 0.5 })
        #expect(file.facts.textLayerPages == 1)
    }

    @Test func aHandfulOfTextOnAScanIsNoLayer() throws {
        var sample = PDFSample()
        sample.scan(
            Self.greyEntries, Self.grey, width: 600, height: 900, over: "BT /F0 9 Tf 50 20 Td (Page 1) Tj ET")
        let bytes = PinnedBytes(sample.bytes)
        #expect(try bytes.open().page(1).textLayer == nil)
    }
}
