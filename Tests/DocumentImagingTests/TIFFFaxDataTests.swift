import CTIFF
import DocumentImaging
import DossierModel
import Testing

@Suite("Fax data without a file")
struct TIFFFaxDataTests {
    /// The only strip of a page that libtiff wrote: it stands right behind the 8-byte header.
    private func stream(_ truth: PageImage, compression: Int32, options: Int32 = 0) throws -> [UInt8] {
        var page = DrawnTIFF.Page(truth, compression: compression)
        page.block = truth.shape.height
        page.fax = options
        let file = try DrawnTIFF.encode([page])
        let directory = (0..<4).reduce(0) { $0 | Int(file[4 + $1]) << ($1 * 8) }
        return Array(file[8..<directory])
    }

    private func decode(_ bytes: [UInt8], k: Int, blackIs1: Bool = false, byteAligned: Bool = false) throws
        -> PageImage
    {
        try unsafe bytes.withUnsafeBytes { buffer in
            try unsafe FaxDecoder.decode(
                buffer, columns: 203, rows: 77, k: k, blackIs1: blackIs1, byteAligned: byteAligned,
                limits: DecodingLimits())
        }
    }

    @Test func allKinds() throws {
        let truth = try DrawnPixels.twoTone(203, 77)
        let g4 = try stream(truth, compression: COMPRESSION_CCITTFAX4)
        #expect(try decode(g4, k: -1).allBytes == truth.allBytes)
        let g3 = try stream(truth, compression: COMPRESSION_CCITTFAX3)
        #expect(try decode(g3, k: 0).allBytes == truth.allBytes)
        let mixed = try stream(truth, compression: COMPRESSION_CCITTFAX3, options: GROUP3OPT_2DENCODING)
        #expect(try decode(mixed, k: 4).allBytes == truth.allBytes)
        let plain = try stream(truth, compression: COMPRESSION_CCITTRLE)
        #expect(try decode(plain, k: 0, byteAligned: true).allBytes == truth.allBytes)
        let inverted = try decode(g4, k: -1, blackIs1: true)
        inverted.invertBits()
        #expect(inverted.allBytes == truth.allBytes)
    }

    @Test func cutDataAreNoPage() throws {
        let bytes = try stream(try DrawnPixels.twoTone(203, 77), compression: COMPRESSION_CCITTFAX4)
        #expect(throws: ScanDefect.self) { try decode(Array(bytes.prefix(bytes.count / 2)), k: -1) }
    }
}
