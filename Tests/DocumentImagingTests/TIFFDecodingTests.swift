import CTIFF
import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("TIFF pages")
struct TIFFDecodingTests {
    @Test(
        "two-tone, every compression, both byte orders and BigTIFF",
        arguments: [
            COMPRESSION_NONE, COMPRESSION_PACKBITS, COMPRESSION_CCITTRLE, COMPRESSION_CCITTFAX3,
            COMPRESSION_CCITTFAX4, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_ZSTD,
            COMPRESSION_LZMA,
        ], ["wl", "wb", "wl8", "wb8"])
    func twoTone(compression: Int32, mode: String) throws {
        let truth = try DrawnPixels.twoTone(203, 77)
        let decoded = try onlyPage(try DrawnTIFF.encode([.init(truth, compression: compression)], mode: mode))
        #expect(decoded.image.shape == truth.shape)
        #expect(decoded.image.allBytes == truth.allBytes)
        #expect(decoded.stored.resolution == Resolution(x: 300, y: 300))
    }

    @Test("two-dimensional Group 3") func group3() throws {
        let truth = try DrawnPixels.twoTone(203, 77)
        var page = DrawnTIFF.Page(truth, compression: COMPRESSION_CCITTFAX3)
        page.fax = GROUP3OPT_2DENCODING
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == truth.allBytes)
    }

    @Test("min-is-black means ink is 0") func minIsBlack() throws {
        let truth = try DrawnPixels.twoTone(203, 77)
        var page = DrawnTIFF.Page(truth)
        page.photometric = PHOTOMETRIC_MINISBLACK
        page.rows = page.rows.map { ~$0 }
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == truth.allBytes)
    }

    @Test(
        "strips, tiles and planes", arguments: [PixelLayout.grey, .colour, .twoTone],
        [(false, false), (true, false), (false, true), (true, true)])
    func blocks(layout: PixelLayout, arrangement: (tiled: Bool, separate: Bool)) throws {
        let truth =
            layout == .twoTone
            ? try DrawnPixels.twoTone(83, 61) : try DrawnPixels.levels(83, 61, layout: layout)
        var page = DrawnTIFF.Page(truth, compression: COMPRESSION_LZW)
        page.isTiled = arrangement.tiled
        page.isSeparate = arrangement.separate && layout == .colour
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == truth.allBytes)
    }

    @Test("16 bits and floats keep the level", arguments: [16, 32]) func wide(bits: Int) throws {
        let truth = try DrawnPixels.levels(40, 30, layout: .grey)
        var page = DrawnTIFF.Page(truth)
        page.bits = bits
        page.format = bits == 32 ? SAMPLEFORMAT_IEEEFP : SAMPLEFORMAT_UINT
        page.rows = truth.allBytes.flatMap { level -> [UInt8] in
            bits == 16
                ? [level, level]
                : (0..<4).map { UInt8(truncatingIfNeeded: (Float(level) / 255).bitPattern >> ($0 * 8)) }
        }
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == truth.allBytes)
    }

    @Test("four bits and a palette") func narrow() throws {
        var page = DrawnTIFF.Page(width: 3, height: 1)
        page.bits = 4
        page.rows = [0x0F, 0x50]
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == [0, 255, 85])
        page.photometric = PHOTOMETRIC_PALETTE
        page.palette = (0..<48).map { UInt16($0 < 16 ? $0 * 4_096 : 0) }
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == [0, 0, 0, 240, 0, 0, 80, 0, 0])
    }

    @Test("alpha lies over white, inks become colours") func transparencyAndInks() throws {
        var page = DrawnTIFF.Page(width: 2, height: 1)
        (page.samples, page.photometric, page.extra) = (4, PHOTOMETRIC_RGB, 2)
        page.rows = [200, 100, 0, 255, 200, 100, 0, 0]
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == [200, 100, 0, 255, 255, 255])
        page.extra = nil
        page.photometric = PHOTOMETRIC_SEPARATED
        page.rows = [0, 255, 255, 0, 0, 0, 0, 0]
        #expect(try onlyPage(try DrawnTIFF.encode([page])).image.allBytes == [255, 0, 0, 255, 255, 255])
    }

    @Test("JPEG inside, within 12 levels", arguments: [PHOTOMETRIC_YCBCR, PHOTOMETRIC_RGB])
    func jpeg(photometric: Int32) throws {
        let truth = try DrawnPixels.levels(64, 48, layout: .colour)
        var page = DrawnTIFF.Page(truth, compression: COMPRESSION_JPEG)
        page.photometric = photometric
        let image = try onlyPage(try DrawnTIFF.encode([page])).image
        #expect(image.shape == truth.shape)
        let difference = zip(image.allBytes, truth.allBytes).map { abs(Int($0) - Int($1)) }.reduce(0, +)
        #expect(Double(difference) / Double(truth.shape.byteCount) < 12)
    }

    @Test("fax lines are repeated to square pixels, facts keep what is stated") func faxResolution() throws {
        let truth = try DrawnPixels.twoTone(64, 20)
        var page = DrawnTIFF.Page(truth, compression: COMPRESSION_CCITTFAX4)
        page.resolution = (204, 102)
        try withScan(try DrawnTIFF.encode([page])) { file in
            #expect(file.facts.remarks.count == 1)
            let decoded = try file.page(1)
            #expect(decoded.image.shape.height == 40)
            #expect(decoded.stored.storedSize.height == 20)
            #expect(decoded.stored.resolution == Resolution(x: 204, y: 102))
            for y in 0..<40 { #expect(decoded.image.bytes(ofRow: y) == truth.bytes(ofRow: y / 2)) }
        }
    }

    @Test("centimetres become inches, no unit is no resolution") func units() throws {
        var page = DrawnTIFF.Page(try DrawnPixels.twoTone(16, 16))
        page.unit = RESUNIT_CENTIMETER
        page.resolution = (100, 100)
        #expect(try onlyPage(try DrawnTIFF.encode([page])).stored.resolution == Resolution(x: 254, y: 254))
        page.unit = RESUNIT_NONE
        #expect(try onlyPage(try DrawnTIFF.encode([page])).stored.resolution == nil)
    }
}
