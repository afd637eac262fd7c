internal import CLeptonica
internal import DossierModel

/// Areas with light print on a dark ground: table heads, letterheads, banners, heads of cards.
///
/// The ground is what stays of ink when everything as thin as strokes and rules is opened away; what it encloses belongs
/// to the area. An area is inverted where its light pieces stand in lines as letters do: black borders, holes, symbols,
/// stamps and photographs have none.
struct InvertedAreas {
    /// Pixels of the measured picture (about 150 dpi): light strokes up to `stroke` are ground while it is looked for;
    /// dark ones below `solid`, 0.8 mm, are none.
    var stroke = 3
    var solid = 5
    /// Smallest ground: a word of small print in its line.
    var smallest = PixelSize(width: 24, height: 12)
    /// Dark pixels of 32 in a row of a solid block; the rest is grain.
    var block = 26
    /// Grounds looked at; what has more is a picture.
    var most = 80
    /// Share of an area that is dark: thick frames enclose light paper, bold letters take a third of their line.
    var dark = 0.5
    /// Levels of the light pieces above the ground, of 255.
    var contrast = 50.0
    /// Letters of the longest line; heads of single narrow columns may have `fewestBeside`, beside others.
    var fewest = 4
    var fewestBeside = 2
    /// Share of the light that letters in lines have.
    var lettered = 0.5
    /// Share of neighbouring letters whose feet differ by at most a quarter of their height.
    var level = 0.6

    /// Boxes in the pixels of `grey`; `ink` is its dark ink, scanner's borders included.
    func boxes(on grey: GreyPicture, ink: InkPicture) -> [PixelRect] {
        guard mayLie(on: ink), let grounds = grounds(of: ink) else { return [] }
        let found = InkComponents(grounds).all.map(\.box).filter {
            min($0.width, $0.height) >= smallest.height && max($0.width, $0.height) >= smallest.width
        }
        guard !found.isEmpty, found.count <= most else { return [] }
        let areas = found.compactMap { box in
            letters(in: box, grounds, ink, grey).map { (box: box, letters: $0) }
        }
        let sure = areas.filter { $0.letters >= fewest }.map(\.box)
        return areas.compactMap { area in
            let isHead =
                area.letters >= fewest
                || area.letters >= fewestBeside && sure.contains { $0.isBeside(area.box) }
            return isHead ? area.box : nil
        }
    }

    /// False where no block of `smallest.height` rows is dark over 32 pixels: most pages, which cost no more than this.
    func mayLie(on ink: InkPicture) -> Bool {
        var heights = [Int](repeating: 0, count: ink.wordsPerRow)
        for y in 0..<ink.height {
            let line = unsafe ink.row(y)
            for word in 0..<ink.wordsPerRow {
                guard unsafe line[word].nonzeroBitCount >= block else {
                    heights[word] = 0
                    continue
                }
                heights[word] += 1
                if heights[word] >= smallest.height { return true }
            }
        }
        return false
    }

    /// Dark ground without strokes and rules, in a picture `times` as large as the measured one; `nil` when leptonica has no
    /// memory for it.
    func grounds(of ink: InkPicture, times: Int = 1) -> InkPicture? {
        let (light, dark) = (Int32(stroke * times), Int32(solid * times))
        var closed = unsafe pixCloseSafeBrick(nil, ink.pix, light, light)
        defer { unsafe pixDestroy(&closed) }
        return unsafe InkPicture(adopting: pixOpenBrick(nil, closed, dark, dark))
    }

    /// How many letters stand in the longest line of light on the ground in `box`; `nil` where the light is no print.
    private func letters(
        in box: PixelRect, _ grounds: InkPicture, _ ink: InkPicture, _ grey: GreyPicture
    ) -> Int? {
        guard let area = grounds.part(box)?.filled, let print = ink.part(box),
            let light = unsafe InkPicture(adopting: pixSubtract(nil, area.pix, print.pix))
        else { return nil }
        let (whole, bright) = (area.inkCount, light.inkCount)
        guard bright > 0, Double(whole - bright) >= dark * Double(whole) else { return nil }
        let components = InkComponents(light, height: 5...max(5, box.height), width: 2...max(2, box.width))
        guard let height = components.xHeight, stands(out: light, of: area, in: box, grey) else { return nil }
        let pieces = components.print
        let sum = pieces.reduce(0) { $0 + $1.area }
        let best = [false, true].map { runsDown in
            let boxes = pieces.map { runsDown ? $0.box.transposed : $0.box }
            let size = runsDown ? components.commonWidth ?? height : height
            return lines(of: boxes, pieces.map(\.area), height: size)
        }.max { $0.area < $1.area }
        guard let best, Double(best.area) >= lettered * Double(sum) else { return nil }
        return best.longest
    }

    /// Letters of the longest line, and pixels of all that stand in lines.
    private func lines(
        of boxes: [PixelRect], _ areas: [Int], height: Int
    ) -> (longest: Int, area: Int) {
        var search = MissedLines()
        search.fewest = fewestBeside
        search.beside = 0
        var longest = 0
        var area = 0
        for line in search.boxes(of: boxes, beside: [], height: height) {
            let row = boxes.indices.filter { line.contains(x: boxes[$0].midX, y: boxes[$0].midY) }
                .sorted { boxes[$0].x < boxes[$1].x }
            let steps = zip(row, row.dropFirst()).count { left, right in
                4 * abs(boxes[left].maxY - boxes[right].maxY) <= max(boxes[left].height, boxes[right].height)
            }
            guard Double(steps) >= level * Double(row.count - 1) else { continue }
            longest = max(longest, row.count)
            area += row.reduce(0) { $0 + areas[$1] }
        }
        return (longest, area)
    }

    /// True where the light is much lighter than the rest of the area.
    private func stands(
        out light: InkPicture, of area: InkPicture, in box: PixelRect, _ grey: GreyPicture
    ) -> Bool {
        var (bright, brightCount, ground, groundCount) = (0, 0, 0, 0)
        for y in 0..<area.height {
            let line = unsafe grey.row(box.y + y) + box.x
            for x in 0..<area.width where area.isInk(x: x, y: y) {
                if light.isInk(x: x, y: y) {
                    bright += unsafe Int(line[x])
                    brightCount += 1
                } else {
                    ground += unsafe Int(line[x])
                    groundCount += 1
                }
            }
        }
        guard brightCount > 0, groundCount > 0 else { return false }
        return Double(bright) / Double(brightCount) - Double(ground) / Double(groundCount) >= contrast
    }
}

extension InkPicture {
    /// `nil` when leptonica has no memory for it.
    func part(_ box: PixelRect) -> InkPicture? {
        unsafe InkPicture(adopting: Self.clipped(pix, to: box))
    }

    /// A copy of a part of a picture; `nil` when leptonica has no memory for it.
    static func clipped(_ pix: UnsafeMutablePointer<Pix>, to box: PixelRect) -> UnsafeMutablePointer<Pix>? {
        var frame = unsafe boxCreate(Int32(box.x), Int32(box.y), Int32(box.width), Int32(box.height))
        defer { unsafe boxDestroy(&frame) }
        return unsafe pixClipRectangle(pix, frame, nil)
    }

    /// With what it encloses; `nil` when leptonica has no memory for it.
    var filled: InkPicture? {
        var holes = unsafe pixHolesByFilling(pix, 4)
        defer { unsafe pixDestroy(&holes) }
        return unsafe InkPicture(adopting: pixOr(nil, pix, holes))
    }
}

extension PixelRect {
    fileprivate var transposed: PixelRect { PixelRect(x: y, y: x, width: height, height: width) }

    /// True where both are about as high and stand in one row, or as wide and in one column.
    fileprivate func isBeside(_ other: PixelRect) -> Bool {
        func match(_ from: Int, _ to: Int, _ otherFrom: Int, _ otherTo: Int) -> Bool {
            5 * (min(to, otherTo) - max(from, otherFrom)) >= 4 * max(to - from, otherTo - otherFrom)
        }
        return match(y, maxY, other.y, other.maxY) || match(x, maxX, other.x, other.maxX)
    }
}
