import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("PNG pages")
struct PNGDecodingTests {
    @Test("one bit stays two-tone, grey or palette, ink is 1", arguments: [0, 3]) func twoTone(kind: Int)
        throws
    {
        let truth = try DrawnPixels.twoTone(53, 31)
        var png = DrawnPNG(width: 53, height: 31, depth: 1, kind: kind)
        png.rows = truth.allBytes.map { ~$0 }
        if kind == 3 { png.chunks = [("PLTE", [0, 0, 0, 255, 255, 255])] }
        #expect(try onlyPage(png.encoded).image.allBytes == truth.allBytes)
    }

    @Test("grey and colour are exact, 8 and 16 bits", arguments: [PixelLayout.grey, .colour], [8, 16])
    func levels(layout: PixelLayout, depth: Int) throws {
        let truth = try DrawnPixels.levels(37, 23, layout: layout)
        var png = DrawnPNG(width: 37, height: 23, depth: depth, kind: layout == .grey ? 0 : 2)
        png.rows = truth.allBytes.flatMap { [UInt8](repeating: $0, count: depth / 8) }
        png.chunks = [("pHYs", png.number(11_811) + png.number(11_811) + [1])]
        let decoded = try onlyPage(png.encoded)
        #expect(decoded.image.shape == truth.shape)
        #expect(decoded.image.allBytes == truth.allBytes)
        #expect(abs((decoded.stored.resolution?.x ?? 0) - 300) < 0.1)
    }

    @Test("alpha and tRNS lie over white") func transparency() throws {
        var png = DrawnPNG(width: 2, height: 1, kind: 6)
        png.rows = [200, 100, 0, 255, 200, 100, 0, 0]
        #expect(try onlyPage(png.encoded).image.allBytes == [200, 100, 0, 255, 255, 255])
        png.kind = 0
        png.rows = [9, 70]
        png.chunks = [("tRNS", [0, 9])]
        #expect(try onlyPage(png.encoded).image.allBytes == [255, 70])
    }

    @Test("linear light is brought to sRGB") func gamma() throws {
        var png = DrawnPNG(width: 1, height: 1)
        png.rows = [55]
        png.chunks = [("gAMA", png.number(100_000))]
        // (55 / 255) ^ (1 / 2.2) of 255
        let level = Int(try onlyPage(png.encoded).image.allBytes[0])
        #expect(abs(level - 127) <= 1)
    }

    @Test("wrong checksums, cuts and giants are refused") func damage() throws {
        var png = DrawnPNG(width: 40, height: 40)
        png.rows = try DrawnPixels.levels(40, 40, layout: .grey).allBytes
        var bytes = png.encoded
        #expect(defect(of: Array(bytes.dropLast(20))) == .incomplete)
        bytes[bytes.count - 14] ^= 1
        #expect(defect(of: bytes) == .damaged)
        let giant = DrawnPNG(width: 60_000, height: 60_000)
        let header = Array(DrawnPNG(width: 1, height: 1, rows: [0]).encoded.prefix(16))
        let claim = header + giant.number(60_000) + giant.number(60_000) + [8, 0, 0, 0, 0, 0, 0, 0, 0]
        #expect(defect(of: claim) == .tooLarge)
    }
}
