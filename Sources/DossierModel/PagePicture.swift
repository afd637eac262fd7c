/// A picture of a page, or of a part of it, for people to look at.
package struct PagePicture: Codable, Hashable, Sendable {
    package var facts: PictureFacts
    /// The encoded picture; the same page and request give the same bytes.
    package var bytes: [UInt8]

    package init(_ facts: PictureFacts, bytes: [UInt8]) {
        self.facts = facts
        self.bytes = bytes
    }

    /// As HTTP's Content-Type names it.
    package var mediaType: String { facts.format.rawValue }
    package var width: Int { facts.size.width }
    package var height: Int { facts.size.height }
}

/// What a picture of a page shows, without its bytes.
package struct PictureFacts: Codable, Hashable, Sendable {
    /// By media type.
    package enum Format: String, Codable, Sendable {
        case jpeg = "image/jpeg"
        /// Of two-tone pages only, where that is smaller: one bit a pixel, or sixteen levels of grey.
        case png = "image/png"
        /// One byte a pixel, 0 black to 255 white, rows without a gap, no header.
        case levels = "application/octet-stream"
    }

    package var format: Format
    /// Of the picture.
    package var size: PixelSize
    /// Which part of the upright, level page it shows.
    package var region: PixelRect
    /// Of the whole upright page.
    package var pageSize: PixelSize

    package init(format: Format, size: PixelSize, region: PixelRect, pageSize: PixelSize) {
        self.format = format
        self.size = size
        self.region = region
        self.pageSize = pageSize
    }
}
