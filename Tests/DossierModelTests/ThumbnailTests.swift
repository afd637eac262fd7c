import DossierModel
import Testing

@Suite("Thumbnails")
struct ThumbnailTests {
    private static func picture(_ format: PictureFacts.Format, _ bytes: [UInt8]) -> PagePicture {
        let size = PixelSize(width: 2, height: 2)
        return PagePicture(
            PictureFacts(
                format: format, size: size, region: PixelRect(x: 0, y: 0, width: 2, height: 2),
                pageSize: size),
            bytes: bytes)
    }

    @Test("sixteen levels of grey keep black and white as they are")
    func levels() throws {
        let thumbnail = try #require(Thumbnail(Self.picture(.levels, [0, 255, 128, 17])))
        #expect(thumbnail.levels == "0f81")
        #expect(thumbnail.bytes == [0, 255, 136, 17])
    }

    @Test("what is no picture of levels is none, and a text that does not fit its size has no bytes")
    func wrong() throws {
        #expect(Thumbnail(Self.picture(.jpeg, [0, 1, 2, 3])) == nil)
        #expect(Thumbnail(Self.picture(.levels, [0, 1, 2])) == nil)
        var thumbnail = try #require(Thumbnail(Self.picture(.levels, [0, 255, 128, 17])))
        for text in ["0f8", "0f8g", "0f811"] {
            thumbnail.levels = text
            #expect(thumbnail.bytes == nil, "\(text)")
        }
    }
}
