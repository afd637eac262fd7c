package import DossierModel

/// What a recipe's crop leaves of a page.
package enum SeenPart {
    /// The smallest upright rectangle of the page as the file shows it that holds what is left; `nil` where nothing is cut
    /// off, or nothing is left.
    ///
    /// - Parameter frame: pixels of the page before the recipe.
    package static func box(of frame: PixelSize, through recipe: Recipe) -> PixelRect? {
        var map = PixelMap()
        var size = frame
        for step in recipe {
            switch step {
            case .turn(let quarters):
                let turns = ((quarters % 4) + 4) % 4
                map = map.then(.oriented([1, 6, 3, 8][turns], size))
                if turns % 2 == 1 { size = PixelSize(width: size.height, height: size.width) }
            case .level(let degrees): map = map.then(.levelled(degrees, size))
            case .crop(let rect): return box(around: rect, map, frame)
            case .twoTone, .despeckle, .scale, .dropColour, .evenLight, .smooth, .deepen, .dropRules,
                .readApart, .negative, .invert:
                break
            }
        }
        return nil
    }

    private static func box(around rect: PixelRect, _ map: PixelMap, _ frame: PixelSize) -> PixelRect? {
        guard let back = map.inverse else { return nil }
        let corners = [
            (rect.x, rect.y), (rect.maxX, rect.y), (rect.x, rect.maxY), (rect.maxX, rect.maxY),
        ].map { back.point(Double($0.0), Double($0.1)) }
        // A thousandth of a pixel is what the way there and back may cost.
        func span(_ values: [Double], _ limit: Int) -> (Int, Int)? {
            guard let least = values.min(), let most = values.max(), least.isFinite, most.isFinite,
                most > 0, least < Double(limit)
            else { return nil }
            let start = max(0, Int((least + 0.001).rounded(.down)))
            let end = Int(min(Double(limit), (most - 0.001).rounded(.up)))
            return end > start ? (start, end - start) : nil
        }
        guard let (x, width) = span(corners.map(\.x), frame.width),
            let (y, height) = span(corners.map(\.y), frame.height)
        else { return nil }
        return PixelRect(x: x, y: y, width: width, height: height)
    }
}
