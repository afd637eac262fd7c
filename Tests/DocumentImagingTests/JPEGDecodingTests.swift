import CTurboJPEG
import DocumentImaging
import DossierModel
import Foundation
import Testing

@Suite("JPEG pages")
struct JPEGDecodingTests {
    @Test(
        "baseline and progressive, within 8 levels on average", arguments: [PixelLayout.grey, .colour],
        [false, true])
    func levels(layout: PixelLayout, isProgressive: Bool) throws {
        let truth = try DrawnPixels.levels(120, 90, layout: layout)
        let decoded = try onlyPage(DrawnJPEG.encode(truth, isProgressive: isProgressive))
        #expect(decoded.image.shape == truth.shape)
        let sum = zip(decoded.image.allBytes, truth.allBytes).map { abs(Int($0) - Int($1)) }.reduce(0, +)
        #expect(Double(sum) / Double(truth.shape.byteCount) < 8)
    }

    @Test("Adobe's CMYK is inverted") func inks() throws {
        // No ink but half cyan, as Adobe stores it: 255 is none.
        let pixels = [UInt8](repeating: 0, count: 256).enumerated().map { $0.offset % 4 == 0 ? 127 : 255 }
            .map(UInt8.init)
        let jpeg = DrawnJPEG.encode(
            pixels, width: 8, height: 8, format: TJPF_CMYK, sampling: TJSAMP_444, quality: 100,
            isProgressive: false)
        let image = try onlyPage(jpeg).image
        #expect(image.shape.layout == .colour)
        #expect(zip(image.allBytes.prefix(3), [127, 255, 255]).allSatisfy { abs(Int($0) - $1) <= 3 })
    }

    @Test("Exif orientation turns the pixels, in both byte orders", arguments: 1...8, [false, true])
    func exif(orientation: Int, bigEndian: Bool) throws {
        let stored = try DrawnPixels.levels(48, 32, layout: .grey)
        let plain = DrawnJPEG.encode(stored)
        let turned = DrawnJPEG.adding(
            0xE1, DrawnJPEG.exif(orientation: orientation, bigEndian: bigEndian), to: plain)
        let expected = try onlyPage(plain).image.oriented(orientation)
        let decoded = try onlyPage(turned)
        #expect(decoded.stored.orientation == orientation)
        #expect(decoded.stored.storedSize == PixelSize(width: 48, height: 32))
        #expect(decoded.image.allBytes == expected.allBytes)
    }

    @Test("malformed Exif is ignored with a remark") func malformedExif() throws {
        let plain = DrawnJPEG.encode(try DrawnPixels.levels(16, 16, layout: .grey))
        let bytes = DrawnJPEG.adding(0xE1, Array("Exif\0\0MM\0*\u{7F}\u{7F}\u{7F}\u{7F}".utf8), to: plain)
        try withScan(bytes) { file in
            #expect(file.facts.remarks.count == 1)
            let page = try file.page(1)
            #expect(page.stored.orientation == 1)
        }
    }

    @Test("every cut is noticed", arguments: [false, true]) func cuts(isProgressive: Bool) throws {
        let bytes = DrawnJPEG.encode(
            try DrawnPixels.levels(64, 64, layout: .colour), isProgressive: isProgressive)
        for length in stride(from: 2, to: bytes.count, by: 37) {
            #expect(defect(of: Array(bytes.prefix(length))) == .incomplete, "cut to \(length)")
        }
        #expect(defect(of: Array(bytes.dropLast(2))) == .incomplete)
    }
}
