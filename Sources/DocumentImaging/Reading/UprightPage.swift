package import DossierModel

/// A page as it stands upright and level, in its full size and grey: made only where it is looked at, for of most pages
/// the second reader is shown a few tokens.
package final class UprightPage {
    private let grey: GreyPicture
    private let placement: PagePlacement
    package let size: PixelSize

    package init(_ image: PageImage, _ placement: PagePlacement) {
        grey = GreyPicture(of: image, reduction: 1)
        self.placement = placement
        size = placement.uprightSize
    }

    /// A page that stands upright already.
    init(_ grey: GreyPicture) {
        self.grey = grey
        size = PixelSize(width: grey.width, height: grey.height)
        placement = PagePlacement(size: size)
    }

    /// All of it.
    package func whole() -> GreyPicture {
        isAsItLies ? grey : part(PixelRect(x: 0, y: 0, width: size.width, height: size.height))
    }

    private var isAsItLies: Bool { placement.quarters == 0 && placement.degrees == 0 }

    /// What lies within a rectangle inside of the page; white where the file's page does not reach. Levels between four
    /// pixels by their distances, as leptonica's area mapping has them.
    package func part(_ rect: PixelRect) -> GreyPicture {
        guard !isAsItLies else {
            return grey.cropped(x: rect.x, y: rect.y, width: rect.width, height: rect.height)
        }
        let part = GreyPicture(width: rect.width, height: rect.height)
        let (left, top) = (Double(rect.x) + 0.5, Double(rect.y) + 0.5)
        let start = placement.source(left, top)
        let (right, below) = (placement.source(left + 1, top), placement.source(left, top + 1))
        let across = (x: Self.fixed(right.x - start.x), y: Self.fixed(right.y - start.y))
        for line in 0..<rect.height {
            // Middles of pixels, so half of one is taken off for their corners.
            var x = Self.fixed(start.x - 0.5 + Double(line) * (below.x - start.x))
            var y = Self.fixed(start.y - 0.5 + Double(line) * (below.y - start.y))
            let out = unsafe part.row(line)
            for column in 0..<rect.width {
                unsafe out[column] = level(x, y)
                x &+= across.x
                y &+= across.y
            }
        }
        return part
    }

    /// Fixed point with 32 binary places: over 100,000 pixels a step adds up to less than a ten-thousandth of one.
    private static func fixed(_ value: Double) -> Int { Int((value * 4_294_967_296).rounded()) }

    @inline(__always)
    private func level(_ x: Int, _ y: Int) -> UInt8 {
        let (column, line) = (x >> 32, y >> 32)
        guard column >= -1, line >= -1, column < grey.width, line < grey.height else { return 255 }
        let (shareX, shareY) = ((x >> 24) & 255, (y >> 24) & 255)
        let (near, far) = (max(0, column), min(grey.width - 1, column + 1))
        let upper = unsafe grey.row(max(0, line))
        let lower = unsafe grey.row(min(grey.height - 1, line + 1))
        let above = unsafe Int(upper[near]) * (256 - shareX) + Int(upper[far]) * shareX
        let beneath = unsafe Int(lower[near]) * (256 - shareX) + Int(lower[far]) * shareX
        return UInt8(truncatingIfNeeded: (above * (256 - shareY) + beneath * shareY + 32_768) >> 16)
    }
}
