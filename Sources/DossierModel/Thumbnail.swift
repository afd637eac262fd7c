/// A page as a picture too small to be read, for paper that shows what was handed in.
package struct Thumbnail: Codable, Hashable, Sendable {
    /// Pixels across: print of 8 points on A4 is one pixel high, so that no name or number can be made out.
    package static let width = 110

    package var size: PixelSize
    /// Sixteen levels of grey, `0` black to `f` white, a digit a pixel, rows without a gap.
    package var levels: String

    /// `nil` unless the picture was asked for as levels.
    package init?(_ picture: PagePicture) {
        let size = picture.facts.size
        guard picture.facts.format == .levels, picture.bytes.count == size.width * size.height else {
            return nil
        }
        self.size = size
        let digits = Array("0123456789abcdef".utf8)
        levels = String(decoding: picture.bytes.map { digits[Int($0 >> 4)] }, as: UTF8.self)
    }

    /// One byte a pixel, 0 black to 255 white; `nil` when the text is none of that size.
    package var bytes: [UInt8]? {
        guard size.width > 0, size.height > 0, levels.utf8.count == size.width * size.height else {
            return nil
        }
        return Hexadecimal.digits(levels)?.map { $0 * 17 }
    }
}
