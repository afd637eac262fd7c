internal import DossierModel

/// Where a page's picture and its words come to lie on the PDF page: the recipe's turns, levels and crops as one matrix
/// around the untouched pixels.
struct ArchivalPlacement {
    /// Of the upright, levelled and cropped page, in pixels.
    let size: PixelSize
    /// Points a pixel of that page, across and down.
    let scale: (x: Double, y: Double)
    /// From the stored picture's pixels to that page's, origin at the top left.
    let pixels: PixelMap
    /// The recipe leaves parts of the page without picture.
    let leavesBare: Bool
    private let stored: PixelSize

    /// Least and most points of a page's side in PDF/A-2 (ISO 19005-2, 6.1.13).
    static let sides = 3.0...14400.0

    /// `nil` when sizes are not positive, a number is not finite, or nothing is left of the page.
    init?(_ page: ArchivalPage) {
        stored = page.image.size
        guard stored.width > 0, stored.height > 0, stored.width < 1 << 31, stored.height < 1 << 31 else {
            return nil
        }
        var map = PixelMap.oriented(page.orientation, stored)
        let shown =
            (5...8).contains(page.orientation)
            ? PixelSize(width: stored.height, height: stored.width) : stored
        var size = page.frame ?? shown
        guard size.width > 0, size.height > 0, size.width < 1 << 31, size.height < 1 << 31 else { return nil }
        let place = page.part ?? PixelRect(x: 0, y: 0, width: size.width, height: size.height)
        guard (1..<1 << 31).contains(place.width), (1..<1 << 31).contains(place.height),
            abs(place.x) < 1 << 31, abs(place.y) < 1 << 31
        else { return nil }
        map = map.then(
            PixelMap(
                a: Double(place.width) / Double(shown.width), d: Double(place.height) / Double(shown.height),
                e: Double(place.x), f: Double(place.y)))
        var resolution = page.resolution ?? ArchivalPage.fallback
        if !(resolution.x.isFinite && resolution.y.isFinite && resolution.x > 0 && resolution.y > 0) {
            resolution = ArchivalPage.fallback
        }
        var bare = page.part != nil
        for step in page.recipe {
            switch step {
            case .turn(let quarters):
                let turns = ((quarters % 4) + 4) % 4
                map = map.then(.oriented([1, 6, 3, 8][turns], size))
                if turns % 2 == 1 {
                    size = PixelSize(width: size.height, height: size.width)
                    resolution = Resolution(x: resolution.y, y: resolution.x)
                }
            case .level(let degrees):
                guard degrees.isFinite else { return nil }
                map = map.then(.levelled(degrees, size))
                bare = bare || degrees != 0
            case .crop(let rect):
                let whole = PixelRect(x: 0, y: 0, width: size.width, height: size.height)
                guard rect.x > -(1 << 31), rect.y > -(1 << 31), (1..<1 << 31).contains(rect.width),
                    (1..<1 << 31).contains(rect.height), let kept = rect.intersection(whole)
                else { return nil }
                map = map.then(PixelMap(e: -Double(kept.x), f: -Double(kept.y)))
                size = PixelSize(width: kept.width, height: kept.height)
            case .twoTone, .despeckle, .scale, .dropColour, .evenLight, .smooth, .deepen, .dropRules,
                .readApart, .negative, .invert:
                break
            }
        }
        self.size = size
        pixels = map
        leavesBare = bare
        var scale = (x: 72 / resolution.x, y: 72 / resolution.y)
        let sides = [scale.x * Double(size.width), scale.y * Double(size.height)]
        guard let least = sides.min(), let most = sides.max() else { return nil }
        // A page that PDF/A would call too small or too large keeps its shape and gets the next size allowed.
        let factor =
            max(
                1, ArchivalPlacement.sides.lowerBound / least)
            * min(1, ArchivalPlacement.sides.upperBound / most)
        scale = (scale.x * factor, scale.y * factor)
        self.scale = scale
        let mended = sides.map { $0 * factor }
        guard mended.allSatisfy({ $0.isFinite && $0 > 2.999 && $0 < 14400.001 }) else { return nil }
    }

    /// Of the page, in points.
    var width: Double { scale.x * Double(size.width) }
    var height: Double { scale.y * Double(size.height) }

    /// From the upright page's pixels to points, origin at the bottom left.
    private var points: PixelMap { PixelMap(a: scale.x, d: -scale.y, f: height) }

    /// What `cm` sets before the picture is painted: from its unit square, origin at the bottom left (ISO 32000-1, 8.9.5).
    var matrix: PixelMap {
        let (w, h) = (Double(stored.width), Double(stored.height))
        return PixelMap(a: w, d: -h, f: h).then(pixels).then(points)
    }

    /// A box of the upright page, cut to the page and at least a pixel wide and high.
    func box(_ box: PixelRect) -> PixelRect {
        func span(_ start: Int, _ length: Int, _ limit: Int) -> (Int, Int) {
            let from = min(max(0, start), limit - 1)
            let end = start.addingReportingOverflow(max(1, length))
            return (from, min(max(from + 1, end.overflow ? limit : end.partialValue), limit) - from)
        }
        let (x, width) = span(box.x, box.width, size.width)
        let (y, height) = span(box.y, box.height, size.height)
        return PixelRect(x: x, y: y, width: width, height: height)
    }
}
