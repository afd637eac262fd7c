package import DossierModel

/// How pixels lie in memory.
package enum PixelLayout: String, Codable, Sendable {
    /// 1 bit a pixel, most significant bit leftmost, 1 is ink; rows padded to whole bytes.
    case twoTone
    /// 1 byte a pixel, 0 black … 255 white.
    case grey
    /// 3 bytes a pixel, red, green, blue (sRGB).
    case colour
}

/// Size and layout of a picture, without its pixels: what limits are checked against before any allocation.
package struct PixelShape: Codable, Hashable, Sendable {
    package var width: Int
    package var height: Int
    package var layout: PixelLayout

    package init(width: Int, height: Int, layout: PixelLayout) {
        self.width = width
        self.height = height
        self.layout = layout
    }

    /// Bytes a row; rows follow each other without a gap.
    package var rowBytes: Int {
        switch layout {
        case .twoTone: (width + 7) / 8
        case .grey: width
        case .colour: width * 3
        }
    }

    package var byteCount: Int { rowBytes * height }
    package var size: PixelSize { PixelSize(width: width, height: height) }
}

/// What a file may cost at most.
package struct DecodingLimits: Codable, Hashable, Sendable {
    /// Pixels of one page; A0 at 300 dpi has 139 million.
    package var pixels: Int
    package var pages: Int
    /// Width or height.
    package var side: Int

    package init(pixels: Int = 180_000_000, pages: Int = 5_000, side: Int = 65_500) {
        self.pixels = pixels
        self.pages = pages
        self.side = side
    }

    /// Throws `tooLarge` or `damaged` when a page of that size is not to be decoded.
    package func admit(width: Int, height: Int) throws(ScanDefect) {
        guard width > 0, height > 0 else {
            throw ScanDefect(.damaged, "page of \(width) x \(height) pixels")
        }
        guard width <= side, height <= side, width * height <= pixels else {
            throw ScanDefect(.tooLarge, "page of \(width) x \(height) pixels; at most \(pixels) are decoded")
        }
    }
}
