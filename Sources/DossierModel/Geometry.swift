/// A rectangle in pixels, counted from the top left of the page as it stands upright and level.
package struct PixelRect: Codable, Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
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
