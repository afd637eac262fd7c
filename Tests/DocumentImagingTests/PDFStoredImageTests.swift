import CTIFF
import CTurboJPEG
import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("Streams of a scan keep their pixels, bit by bit, whatever packs them")
struct PDFStoredImageTests {
    /// Sides that fill no whole bytes, so that padding shows.
    private static let (width, height) = (203, 77)

    private static func page(
        _ filter: String, _ stream: [UInt8], space: String, bits: Int, width: Int = width,
        height: Int = height, entries: String = "", extra: String = ""
    ) throws -> DecodedPage {
        var sample = PDFSample()
        sample.scan(
            "/Width \(width) /Height \(height) /BitsPerComponent \(bits) /ColorSpace \(space) "
                + "/Filter \(filter) \(extra)",
            stream, width: Double(width) / 2, height: Double(height) / 2, entries: entries)
        let bytes = PinnedBytes(sample.bytes)
        return try withExtendedLifetime(bytes) { try bytes.open().page(1) }
    }

    /// The only strip of a TIFF that libtiff wrote: it stands right behind the 8-byte header.
    private static func strip(_ image: PageImage, _ compression: Int32) throws -> [UInt8] {
        var page = DrawnTIFF.Page(image, compression: compression)
        page.block = image.shape.height
        let file = try DrawnTIFF.encode([page])
        let directory = (0..<4).reduce(0) { $0 | Int(file[4 + $1]) << ($1 * 8) }
        return Array(file[8..<directory])
    }

    @Test(
        "JPEG, grey and in colour, is what libjpeg-turbo makes of the same stream", arguments: [false, true])
    func jpeg(isColour: Bool) throws {
        let drawn = try DrawnPixels.levels(Self.width, Self.height, layout: isColour ? .colour : .grey)
        let stream = DrawnJPEG.encode(drawn, quality: 70, sampling: TJSAMP_420)
        let alone = try unsafe stream.withUnsafeBytes { buffer in
            try unsafe JPEGDecoder.decode(buffer, limits: DecodingLimits(), applyOrientation: false)
        }
        let page = try Self.page(
            "/DCTDecode", stream, space: isColour ? "/DeviceRGB" : "/DeviceGray", bits: 8)
        #expect(page.stored.compression == "JPEG")
        #expect(page.image.shape == alone.image.shape)
        #expect(page.image.largestDifference(to: alone.image) == 0)
    }

    @Test("A JPEG within Deflate is unpacked first")
    func packedJPEG() throws {
        let drawn = try DrawnPixels.levels(Self.width, Self.height, layout: .grey)
        let stream = DrawnJPEG.encode(drawn)
        let plain = try Self.page("/DCTDecode", stream, space: "/DeviceGray", bits: 8)
        let packed = try Self.page(
            "[/FlateDecode /DCTDecode]", DrawnPNG.deflated(stream), space: "/DeviceGray", bits: 8)
        #expect(packed.stored.compression == "JPEG")
        #expect(packed.image.largestDifference(to: plain.image) == 0)
    }

    @Test("CCITT G4 of either polarity", arguments: [false, true])
    func fax(blackIsOne: Bool) throws {
        let truth = try DrawnPixels.twoTone(Self.width, Self.height)
        let page = try Self.page(
            "/CCITTFaxDecode", Self.strip(truth, COMPRESSION_CCITTFAX4), space: "/DeviceGray", bits: 1,
            extra: "/DecodeParms << /K -1 /Columns \(Self.width) /Rows \(Self.height) "
                + "/BlackIs1 \(blackIsOne) >> \(blackIsOne ? "/Decode [1 0]" : "")")
        #expect(page.stored.compression == "CCITT G4")
        #expect(page.image.shape == truth.shape)
        #expect(page.image.largestDifference(to: truth) == 0)
    }

    @Test("Deflate, plain and with PNG's and TIFF's predictors", arguments: [1, 2, 12])
    func deflate(predictor: Int) throws {
        let truth = try DrawnPixels.levels(Self.width, Self.height, layout: .colour)
        let rowBytes = 3 * Self.width
        let bytes = truth.allBytes
        let rows: [UInt8] = (0..<Self.height).flatMap { (y: Int) -> [UInt8] in
            let row = Array(bytes[(y * rowBytes)..<((y + 1) * rowBytes)])
            switch predictor {
            case 2: return row.indices.map { row[$0] &- ($0 >= 3 ? row[$0 - 3] : 0) }
            case 12: return [2] + row.indices.map { row[$0] &- (y > 0 ? bytes[(y - 1) * rowBytes + $0] : 0) }
            default: return row
            }
        }
        let page = try Self.page(
            "/FlateDecode", DrawnPNG.deflated(rows), space: "/DeviceRGB", bits: 8,
            extra: "/DecodeParms << /Predictor \(predictor) /Colors 3 /Columns \(Self.width) >>")
        #expect(page.stored.compression == "Deflate")
        #expect(page.image.largestDifference(to: truth) == 0)
    }

    @Test("LZW, two-tone and grey", arguments: [PixelLayout.twoTone, .grey])
    func lzw(layout: PixelLayout) throws {
        let isTwoTone = layout == .twoTone
        let truth =
            isTwoTone
            ? try DrawnPixels.twoTone(Self.width, Self.height)
            : try DrawnPixels.levels(Self.width, Self.height, layout: .grey)
        let page = try Self.page(
            "/LZWDecode", Self.strip(truth, COMPRESSION_LZW), space: "/DeviceGray", bits: isTwoTone ? 1 : 8,
            extra: isTwoTone ? "/Decode [1 0]" : "")
        #expect(page.stored.compression == "LZW")
        #expect(page.image.shape == truth.shape)
        #expect(page.image.largestDifference(to: truth) == 0)
    }

    @Test("Run lengths")
    func runs() throws {
        // Long runs: 2 bytes for 128, so that the length is measured and not bounded.
        let truth = try PageImage(PixelShape(width: 1_280, height: 200, layout: .grey))
        var stream: [UInt8] = []
        for y in 0..<200 {
            for run in 0..<10 {
                let level = UInt8((run * 20 + y) % 256)
                for x in 0..<128 { truth.setByte(128 * run + x, y, level) }
                stream += [129, level]
            }
        }
        stream.append(128)
        let page = try Self.page(
            "/RunLengthDecode", stream, space: "/DeviceGray", bits: 8, width: 1_280, height: 200)
        #expect(page.stored.compression == "RunLength")
        #expect(page.image.largestDifference(to: truth) == 0)
    }

    @Test(
        "Data far longer than their picture are refused before they are unpacked", arguments: ["LZW", "runs"])
    func bombs(kind: String) throws {
        let large = try PageImage(PixelShape(width: 2_000, height: 1_000, layout: .grey))
        let isLZW = kind == "LZW"
        let stream =
            isLZW
            ? try Self.strip(large, COMPRESSION_LZW) : (0..<20_000).flatMap { _ in [129, 0] as [UInt8] }
        let refused = #expect(throws: ScanDefect.self) {
            try Self.page(
                isLZW ? "/LZWDecode" : "/RunLengthDecode", stream, space: "/DeviceGray", bits: 8, width: 20,
                height: 20)
        }
        #expect(refused?.kind == .tooLarge)
    }

    @Test("JBIG2")
    func jbig2() throws {
        // Ink in every row: poppler 22.12 repeats the row above for an empty one of Group 4 data in JBIG2.
        let truth = try DrawnPixels.twoTone(Self.width, Self.height)
        for y in 0..<Self.height { truth.setInk(0, y) }
        let stream = Self.jbig2(try Self.strip(truth, COMPRESSION_CCITTFAX4))
        let page = try Self.page("/JBIG2Decode", stream, space: "/DeviceGray", bits: 1)
        #expect(page.stored.compression == "JBIG2")
        #expect(page.image.shape == truth.shape)
        #expect(page.image.largestDifference(to: truth) == 0)
    }

    @Test(
        "JBIG2 is kept as it is; what it shares with other pictures goes before it", arguments: [false, true])
    func keptJBIG2(isShared: Bool) throws {
        let stream = Self.jbig2(
            try Self.strip(DrawnPixels.twoTone(Self.width, Self.height), COMPRESSION_CCITTFAX4))
        let shared: [UInt8] = [0, 0, 0, 9, 0x3E, 0, 0, 0, 0, 0, 0]
        var sample = PDFSample()
        let globals = isShared ? sample.stream("", shared) : 0
        sample.scan(
            "/Width \(Self.width) /Height \(Self.height) /BitsPerComponent 1 /ColorSpace /DeviceGray "
                + "/Filter /JBIG2Decode "
                + (isShared ? "/DecodeParms << /JBIG2Globals \(globals) 0 R >>" : ""), stream,
            width: Double(Self.width) / 2, height: Double(Self.height) / 2)
        let bytes = PinnedBytes(sample.bytes)
        let kept = try withExtendedLifetime(bytes) { try bytes.open().storedPicture(1) }
        #expect(kept?.image.coding == .jbig2 && kept?.image.isPassedThrough == true)
        #expect(kept?.bytes == (isShared ? shared : []) + stream)
    }

    @Test("JPEG 2000 without loss, turned with its page", arguments: [0, 90])
    func jpx(turn: Int) throws {
        let truth = try DrawnPixels.levels(20, 30, layout: .grey)
        let stream = [UInt8](try #require(Data(base64Encoded: Self.jpeg2000)))
        let page = try Self.page(
            "/JPXDecode", stream, space: "/DeviceGray", bits: 8, width: 20, height: 30,
            entries: "/Rotate \(turn)")
        #expect(page.stored.compression == "JPX")
        #expect(page.stored.storedSize == PixelSize(width: 20, height: 30))
        for y in 0..<30 {
            for x in 0..<20 {
                let shown = turn == 90 ? page.image.level(29 - y, x) : page.image.level(x, y)
                #expect(shown == truth.level(x, y))
            }
        }
    }

    /// Two segments: the page, and one generic region coded as Group 4 data (ISO 14492, 7.4.6, MMR).
    private static func jbig2(_ fax: [UInt8]) -> [UInt8] {
        func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 0xFF) } }
        func segment(_ number: Int, _ kind: UInt8, _ data: [UInt8]) -> [UInt8] {
            four(number) + [kind, 0, 1] + four(data.count) + data
        }
        let size = four(width) + four(height)
        return segment(0, 0x30, size + four(0) + four(0) + [0, 0, 0])
            + segment(1, 0x26, size + four(0) + four(0) + [0, 1] + fax)
    }

    /// `DrawnPixels.levels(20, 30, .grey)` by OpenJPEG 2.5 with the reversible transform.
    private static let jpeg2000 =
        "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAHgAAABQAAQcHAAAAAAAPY29scgEAAAAA"
        + "ABEAAADAanAyY/9P/1EAKQAAAAAAFAAAAB4AAAAAAAAAAAAAABQAAAAeAAAAAAAAAAAAAQcBAf9SAAwAAAABAAIEBAAB/1wACkBA"
        + "SEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAASAAB/5PfgRgSIhh57xHxvq8HPqqh"
        + "e1x6WE/3NPdwVU5T6vPYi7CSqKBbM8B8IYAnPmLAOiQDoYBA5AZfj1PZ/9k="
}
