internal import CLeptonica
internal import DossierModel

extension ReadingPicture {
    /// A copy whose dark grounds in `areas` are paper and what is light on them is ink. `nil` when leptonica has no memory
    /// for it.
    ///
    /// Only the ground and what it encloses is changed, not all of the box: grounds may lean, and have round corners.
    static func inverted(
        _ pix: UnsafeMutablePointer<Pix>, in areas: [PixelRect]
    ) -> UnsafeMutablePointer<Pix>? {
        guard let result = unsafe pixCopy(nil, pix) else { return nil }
        let whole = PixelRect(
            x: 0, y: 0, width: Int(unsafe pixGetWidth(pix)), height: Int(unsafe pixGetHeight(pix)))
        let times = GreyPicture.reduction(forWidth: whole.width, height: whole.height)
        for area in areas {
            let margin = 2 * times
            let wide = PixelRect(
                x: area.x - margin, y: area.y - margin, width: area.width + 2 * margin,
                height: area.height + 2 * margin)
            guard let box = wide.intersection(whole) else { continue }
            let isDone = unsafe invert(result, of: pix, in: box, times: times)
            guard isDone else {
                unsafe destroy(result)
                return nil
            }
        }
        return unsafe result
    }

    /// `times`: pixels a side of one that was measured.
    private static func invert(
        _ result: UnsafeMutablePointer<Pix>, of pix: UnsafeMutablePointer<Pix>, in box: PixelRect, times: Int
    ) -> Bool {
        guard var part = unsafe InkPicture.clipped(pix, to: box) else { return false }
        defer { unsafe destroy(part) }
        let isGrey = unsafe pixGetDepth(pix) == 8
        let dark: InkPicture?
        if isGrey {
            let smooth = unsafe grey(of: part).smoothed()
            let levels = Self.levels(of: smooth)
            dark = InkPicture(smooth, threshold: (levels.ground + levels.light + 1) / 2)
        } else {
            dark = unsafe InkPicture(adopting: pixCopy(nil, part))
        }
        guard let dark, let mask = unsafe ground(dark, in: box, of: pix, times: times) else { return false }
        unsafe pixInvert(part, part)
        if isGrey {
            // Ground without toner is no paper yet.
            let grey = unsafe grey(of: part)
            PaperLight(grey).even(grey)
            let span = Self.span(of: grey, on: mask)
            grey.stretch(from: span.black, to: span.white)
            guard let even = unsafe Self.pix(of: grey) else { return false }
            unsafe destroy(part)
            unsafe part = unsafe even
        }
        // Its edge is between dark and light; a thin frame takes its place, for Tesseract takes tables and banners
        // apart by their rules.
        let side = Int32(2 * times + 1)
        var edge = unsafe pixDilateBrick(nil, mask.pix, side, side)
        defer { unsafe pixDestroy(&edge) }
        var inner = unsafe pixErodeBrick(nil, mask.pix, side, side)
        defer { unsafe pixDestroy(&inner) }
        guard unsafe edge != nil, unsafe inner != nil else { return false }
        let (x, y) = (Int32(box.x), Int32(box.y))
        unsafe pixCombineMaskedGeneral(result, part, mask.pix, x, y)
        unsafe pixSubtract(edge, edge, inner)
        unsafe pixPaintThroughMask(result, edge, x, y, UInt32(isGrey ? 255 : 0))
        unsafe pixSubtract(edge, mask.pix, inner)
        unsafe pixPaintThroughMask(result, edge, x, y, UInt32(isGrey ? 0 : 1))
        return true
    }

    /// The ground with all that it encloses, found as it was measured. What goes on beyond the box is another's.
    private static func ground(
        _ ink: InkPicture, in box: PixelRect, of pix: UnsafeMutablePointer<Pix>, times: Int
    ) -> InkPicture? {
        let areas = InvertedAreas()
        guard let grounds = areas.grounds(of: ink, times: times) else { return nil }
        // A ground may touch the page's own edges.
        let (left, top) = (box.x == 0 ? Int32(1) : 0, box.y == 0 ? Int32(1) : 0)
        let right = box.maxX == Int(unsafe pixGetWidth(pix)) ? Int32(1) : 0
        let bottom = box.maxY == Int(unsafe pixGetHeight(pix)) ? Int32(1) : 0
        var framed = unsafe pixAddBorderGeneral(grounds.pix, left, right, top, bottom, 0)
        defer { unsafe pixDestroy(&framed) }
        var own = unsafe pixRemoveBorderConnComps(framed, 8)
        defer { unsafe pixDestroy(&own) }
        var bare = unsafe pixRemoveBorderGeneral(own, left, right, top, bottom)
        defer { unsafe pixDestroy(&bare) }
        let side = Int32(areas.smallest.height * times)
        var large = unsafe pixSelectBySize(
            bare, side, side, 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_GTE), nil)
        defer { unsafe pixDestroy(&large) }
        return unsafe InkPicture(adopting: pixClone(large))?.filled
    }

    /// The commonest level of the darker half of what there is, and the level that a twentieth exceeds.
    private static func levels(of grey: GreyPicture) -> (ground: Int, light: Int) {
        let counts = grey.histogram(everyRow: 1)
        var left = grey.count / 20
        let light = counts.indices.last { level in
            left -= counts[level]
            return left < 0
        }
        let darkest = counts.firstIndex { $0 > 0 } ?? 0
        let middle = (darkest + (light ?? 255)) / 2
        let sums = (darkest...max(darkest, middle)).map { level in
            (level, (max(0, level - 2)...min(255, level + 2)).reduce(0) { $0 + counts[$1] })
        }
        return (sums.max { $0.1 < $1.1 }?.0 ?? 0, light ?? 255)
    }

    /// Of what lies within `mask`, light evened: the level that a twentieth does not exceed, and that of the paper less
    /// twice its grain.
    private static func span(of grey: GreyPicture, on mask: InkPicture) -> (black: Int, white: Int) {
        var counts = [Int](repeating: 0, count: 256)
        for y in 0..<min(grey.height, mask.height) {
            let line = unsafe grey.row(y)
            for x in 0..<min(grey.width, mask.width) where mask.isInk(x: x, y: y) {
                unsafe counts[Int(line[x])] += 1
            }
        }
        func level(_ counts: ArraySlice<Int>, share: Double) -> Int {
            var left = Int(share * Double(counts.reduce(0, +)))
            return counts.indices.first { level in
                left -= counts[level]
                return left < 0
            } ?? counts.startIndex
        }
        let black = min(level(counts[...], share: 0.05), PaperLight.white / 2)
        let middle = (black + PaperLight.white) / 2
        let paper = level(counts[middle...], share: 0.5)
        // A fifth lies below the mean less 0.84 deviations.
        let grain = Double(paper - level(counts[middle...], share: 0.2)) / 0.84
        return (black, max(middle, paper - Int(2 * grain)))
    }

    private static func destroy(_ pix: UnsafeMutablePointer<Pix>) {
        var owned: UnsafeMutablePointer<Pix>? = unsafe pix
        unsafe pixDestroy(&owned)
    }
}
