/// A rectangle in pixels, counted from the top left of the page as it stands upright and level. Every word of a long file
/// has one, so it is kept in half the room: what is beyond 32 bits, as no page is, becomes the nearest number within.
package struct PixelRect: Codable, Hashable, Sendable {
    @usableFromInline var left: Int32
    @usableFromInline var top: Int32
    @usableFromInline var across: Int32
    @usableFromInline var down: Int32

    private enum CodingKeys: String, CodingKey {
        case left = "x"
        case top = "y"
        case across = "width"
        case down = "height"
    }

    @inlinable package var x: Int {
        get { Int(left) }
        set { left = Int32(clamping: newValue) }
    }
    @inlinable package var y: Int {
        get { Int(top) }
        set { top = Int32(clamping: newValue) }
    }
    @inlinable package var width: Int {
        get { Int(across) }
        set { across = Int32(clamping: newValue) }
    }
    @inlinable package var height: Int {
        get { Int(down) }
        set { down = Int32(clamping: newValue) }
    }

    @inlinable package init(x: Int, y: Int, width: Int, height: Int) {
        left = Int32(clamping: x)
        top = Int32(clamping: y)
        across = Int32(clamping: width)
        down = Int32(clamping: height)
    }

    /// First column to the right of the rectangle.
    @inlinable package var maxX: Int { x + width }
    /// First row below the rectangle.
    @inlinable package var maxY: Int { y + height }
    @inlinable package var midX: Int { x + width / 2 }
    @inlinable package var midY: Int { y + height / 2 }
    @inlinable package var area: Int { width * height }

    /// The smallest rectangle that holds both.
    package func union(_ other: PixelRect) -> PixelRect {
        let left = min(x, other.x)
        let top = min(y, other.y)
        return PixelRect(
            x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    package func intersection(_ other: PixelRect) -> PixelRect? {
        let left = max(x, other.x)
        let top = max(y, other.y)
        let right = min(maxX, other.maxX)
        let bottom = min(maxY, other.maxY)
        guard right > left, bottom > top else { return nil }
        return PixelRect(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// True where most of this rectangle lies in another.
    package func liesMostly(in other: PixelRect) -> Bool {
        2 * (intersection(other)?.area ?? 0) > area
    }

    package func contains(x column: Int, y row: Int) -> Bool {
        column >= x && column < maxX && row >= y && row < maxY
    }
}

/// Width and height in pixels.
package struct PixelSize: Codable, Hashable, Sendable {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}
