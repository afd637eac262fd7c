import CTIFF
import DocumentImaging
import DossierModel
import Foundation
import Testing

/// What we encode, decoded by programs that know nothing of us, bit for bit.
@Suite("Two-tone pictures through other decoders")
struct TwoToneCodingTests {
    static let codings: [KeptImage.Coding] = [.jbig2, .group4(blackIsOne: false)]

    @Test("pictures of every width's end, from no ink to all ink", arguments: codings)
    func drawn(coding: KeptImage.Coding) throws {
        try OtherDecoders().expectSameBits(try TwoTonePictures.drawn(), by: coding)
    }

    @Test("pages of the sample dossiers", arguments: codings)
    func samples(coding: KeptImage.Coding) throws {
        let pages = try TwoTonePictures.pages(
            below: "SampleDocs/dossiers",
            of: ["04-izin-apotek-lembar-pemisah/berkas-apotek.tif", "09-sipp-patch-t/tumpukan.tif"], atMost: 2
        )
        #expect(pages.count == 4)
        try OtherDecoders().expectSameBits(pages, by: coding)
    }

    @Test(
        "pages of the development set: a book's, a fax, a screened picture",
        .enabled(if: TwoTonePictures.hasDevset))
    func devset() throws {
        let pages = try TwoTonePictures.pages(
            below: "../shared/devset",
            of: ["scans/04_pageseg2.tif", "tiff/31_CCITT_4.TIF", "tiff/30_miniswhite-1c-1b.tiff"], atMost: 1)
        #expect(pages.count == 3)
        try OtherDecoders().expectSameBits(pages, by: .jbig2)
    }

    /// 0.753 when it was measured.
    @Test("a page of clean text takes at most four fifths of its fax data")
    func size() throws {
        let page = try TwoTonePictures.pages(
            below: "SampleDocs/dossiers", of: ["02-sipb-tanpa-sampul/pindaian.tif"], atMost: 1)[0]
        let (kept, fax) = (try JBIG2Encoder().encode(page), try Group4Encoder().encode(page))
        #expect(5 * kept.count <= 4 * fax.count, "\(kept.count) of \(fax.count) bytes")
    }

    @Test("the stream is a page and a region of its size, and the same every time")
    func segments() throws {
        let page = try TwoTonePictures.noise(300, 2, ink: 0.1, seed: 3)
        let bytes = try JBIG2Encoder().encode(page)
        #expect(Array(bytes[0..<11]) == [0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19])
        #expect(Array(bytes[11..<19]) == [0, 0, 1, 44, 0, 0, 0, 2])
        #expect(Array(bytes[30..<37]) == [0, 0, 0, 1, 39, 0, 1])
        let length = bytes[37..<41].reduce(0) { $0 << 8 | Int($1) }
        #expect(length == bytes.count - 41)
        #expect(Array(bytes.suffix(2)) == [0xFF, 0xAC])
        #expect(try JBIG2Encoder().encode(page) == bytes)
    }

    @Test("the strip is byte for byte what libtiff writes into a file")
    func strip() throws {
        let picture = try DrawnPixels.twoTone(203, 77)
        var page = DrawnTIFF.Page(picture, compression: COMPRESSION_CCITTFAX4)
        page.block = 77
        let file = try DrawnTIFF.encode([page])
        let directory = (0..<4).reduce(0) { $0 | Int(file[4 + $1]) << ($1 * 8) }
        let strip = try Group4Encoder().encode(picture)
        // A directory starts at an even place.
        #expect(strip == Array(file[8..<directory].prefix(strip.count)) && directory - 8 - strip.count < 2)
    }

    @Test("whichever is smaller is kept")
    func smaller() throws {
        for (width, height, ink) in [
            (1, 1, 0.0), (7, 5, 0.1), (300, 200, 0.0), (300, 200, 0.1), (300, 200, 1.0),
        ] {
            let picture = try TwoTonePictures.noise(width, height, ink: ink, seed: 9)
            let jbig2 = try JBIG2Encoder().encode(picture)
            let fax = try Group4Encoder().encode(picture)
            let kept = try PageEncoder().encode(picture, .lossless)
            #expect(kept.bytes == (fax.count <= jbig2.count ? fax : jbig2))
            #expect((kept.image.coding == .jbig2) == (jbig2.count < fax.count))
            #expect(kept.image.bitsPerComponent == 1 && !kept.image.isPassedThrough && kept.orientation == 1)
        }
    }

    @Test("grey pixels are refused by both")
    func grey() throws {
        let image = try DrawnPixels.levels(9, 9, layout: .grey)
        #expect(throws: ScanDefect.self) { try JBIG2Encoder().encode(image) }
        #expect(throws: ScanDefect.self) { try Group4Encoder().encode(image) }
    }
}
