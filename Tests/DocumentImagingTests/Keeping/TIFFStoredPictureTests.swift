import CTIFF
import DocumentImaging
import DossierModel
import Testing

/// Strips of a TIFF that go into a copy as they are: what a PDF makes of them are the TIFF's own pixels.
@Suite("A TIFF's only strip is kept as it is")
struct TIFFStoredPictureTests {
    private static let (width, height) = (203, 77)

    /// The page as the TIFF shows it, and the picture that it can be kept as.
    private func opened(
        _ image: PageImage, _ compression: Int32, _ change: (inout DrawnTIFF.Page) -> Void = { _ in }
    ) throws -> (page: DecodedPage, kept: KeptPicture?) {
        var page = DrawnTIFF.Page(image, compression: compression)
        page.block = image.shape.height
        change(&page)
        return try unsafe DrawnTIFF.encode([page]).withUnsafeBytes { buffer in
            let file = try unsafe openScan(buffer, passwords: [], limits: DecodingLimits())
            return (try file.page(1), try file.storedPicture(1))
        }
    }

    /// What a PDF with that stream shows, told apart from any TIFF.
    private func shown(_ kept: KeptPicture) throws -> PageImage {
        let (filter, parameters): (String, String)
        switch kept.image.coding {
        case .group4:
            (filter, parameters) = ("/CCITTFaxDecode", "/K -1 /Columns \(Self.width) /Rows \(Self.height)")
        case .flate(let predictor):
            let colours = kept.image.colour == .rgb ? 3 : 1
            (filter, parameters) = (
                "/FlateDecode", "/Predictor \(predictor) /Colors \(colours) /Columns \(Self.width)"
            )
        default: throw ScanDefect(.unsupported, "another coding")
        }
        var sample = PDFSample()
        let space = kept.image.colour == .rgb ? "/DeviceRGB" : "/DeviceGray"
        sample.scan(
            "/Width \(Self.width) /Height \(Self.height) /BitsPerComponent \(kept.image.bitsPerComponent) "
                + "/ColorSpace \(space) /Filter \(filter) /DecodeParms << \(parameters) >>"
                + (kept.image.isInverted ? " /Decode [1 0]" : ""), kept.bytes,
            width: Double(Self.width) / 2, height: Double(Self.height) / 2)
        let bytes = PinnedBytes(sample.bytes)
        return try withExtendedLifetime(bytes) {
            try bytes.open().page(1).image.oriented(kept.orientation)
        }
    }

    @Test(
        "Group 4 of either polarity, and turned",
        arguments: [PHOTOMETRIC_MINISWHITE, PHOTOMETRIC_MINISBLACK], [1, 6])
    func fax(photometric: Int32, orientation: Int) throws {
        let drawn = try DrawnPixels.twoTone(Self.width, Self.height)
        let (page, kept) = try opened(drawn, COMPRESSION_CCITTFAX4) {
            $0.photometric = photometric
            $0.orientation = orientation
        }
        let picture = try #require(kept)
        #expect(picture.image.isPassedThrough && picture.image.isInverted == (photometric == 1))
        let image = try shown(picture)
        #expect(image.shape == page.image.shape && image.largestDifference(to: page.image) == 0)
    }

    @Test("Deflate, grey and in colour", arguments: [PixelLayout.grey, .colour])
    func deflate(layout: PixelLayout) throws {
        let drawn = try DrawnPixels.levels(Self.width, Self.height, layout: layout)
        let (page, kept) = try opened(drawn, COMPRESSION_ADOBE_DEFLATE)
        let image = try shown(try #require(kept))
        #expect(image.shape == page.image.shape && image.largestDifference(to: page.image) == 0)
    }

    @Test("several strips, pixels that are not square, and other codings are made anew")
    func others() throws {
        let drawn = try DrawnPixels.twoTone(Self.width, Self.height)
        #expect(try opened(drawn, COMPRESSION_CCITTFAX4) { $0.block = 16 }.kept == nil)
        #expect(try opened(drawn, COMPRESSION_CCITTFAX4) { $0.resolution = (204, 98) }.kept == nil)
        #expect(try opened(drawn, COMPRESSION_LZW).kept == nil)
        #expect(try opened(drawn, COMPRESSION_CCITTFAX3).kept == nil)
    }
}
