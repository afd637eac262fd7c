internal import DossierModel

/// Finds portraits: upright rectangles with an even background, as on a sheet of passport photographs.
struct PhotoSearch {
    /// Width to height; Indonesian sizes are 2x3, 3x4 and 4x6 cm.
    var shape = 0.6...0.86
    /// Smallest width as a share of the page's longer side: 2 cm on A4 are 0.067.
    var smallest = 0.045
    var largest = 0.5
    /// Share of the rectangle that differs from the paper.
    var filled = 0.75
    /// The same in two tones, where faces become paper.
    var filledInTwoTone = 0.6
    /// The same where dark ground frames it: photocopies turn faces and shirts to paper.
    var filledInFrame = 0.5
    /// Share of a side's outer eighth that is dark where the ground frames it, as on three sides of a portrait whose shirt
    /// has become paper; a lean of 3° leaves 0.75.
    var framing = 0.65
    /// Mean deviation of the background from its own mean, of 255.
    var even = 24.0
    /// How far the two upper corners may lie apart, of 255; black ground under a book's shadow is 60.
    var unlike = 70.0

    /// Boxes are in the image's pixels.
    func photos(on image: PageImage, paper: Int) -> [PhotoRegion] {
        let longer = max(image.shape.width, image.shape.height)
        let step = max(1, longer / 420)
        let width = image.shape.width / step
        let height = image.shape.height / step
        guard width > 8, height > 8, let mask = InkPicture(width: width, height: height) else { return [] }
        for y in 0..<height {
            unsafe image.markDark(below: paper - 40, row: y * step, step: step, width: width, in: mask.row(y))
        }
        let filled = image.shape.layout == .twoTone ? filledInTwoTone : filled
        return InkComponents(mask).all.compactMap { component in
            let box = component.box
            guard shape.contains(Double(box.width) / Double(box.height)),
                Double(box.width * step) >= smallest * Double(longer),
                Double(box.width * step) <= largest * Double(longer),
                Double(component.area) >= filled * Double(box.area)
                    || Double(component.area) >= filledInFrame * Double(box.area) && isFramed(box, mask)
            else { return nil }
            let region = PixelRect(
                x: box.x * step, y: box.y * step, width: box.width * step, height: box.height * step)
            return background(of: region, image).map { PhotoRegion(box: region, background: $0) }
        }
    }

    /// Whether three sides or more of a box are dark along their length.
    private func isFramed(_ box: PixelRect, _ mask: InkPicture) -> Bool {
        let (across, down) = (max(1, box.width / 8), max(1, box.height / 8))
        let sides = [
            (box.x..<box.maxX, box.y..<(box.y + down)), (box.x..<box.maxX, (box.maxY - down)..<box.maxY),
            (box.x..<(box.x + across), box.y..<box.maxY), ((box.maxX - across)..<box.maxX, box.y..<box.maxY),
        ]
        return sides.count { columns, rows in
            let dark = rows.reduce(0) { sum, y in sum + columns.count { mask.isInk(x: $0, y: y) } }
            return Double(dark) >= framing * Double(columns.count * rows.count)
        } >= 3
    }

    /// The colour of the upper corners, where a portrait shows no person; `nil` when they are not even, each in itself and
    /// nearly like the other: a shadow may lie over one.
    private func background(of box: PixelRect, _ image: PageImage) -> PhotoRegion.Background? {
        let inset = max(1, box.width / 20)
        let patch = max(2, box.width / 7)
        let rows = (box.y + inset)..<min(box.maxY, box.y + inset + patch)
        let corners = [
            (box.x + inset)..<(box.x + inset + patch), (box.maxX - inset - patch)..<(box.maxX - inset),
        ].compactMap { PhotoSearch.colour(of: image, columns: $0, rows: rows) }
        guard corners.count == 2,
            (0..<3).allSatisfy({ channel in
                corners.allSatisfy { $0.deviation[channel] <= even }
                    && abs(corners[0].mean[channel] - corners[1].mean[channel]) <= unlike
            })
        else { return nil }
        let means = (corners[0].mean + corners[1].mean) / 2
        guard image.shape.layout == .colour else { return .unknown }
        let (red, green, blue) = (means[0], means[1], means[2])
        if red > 90, red > 1.5 * green, red > 1.5 * blue { return .red }
        if blue > 70, blue > 1.3 * red, blue > 1.1 * green { return .blue }
        if min(red, green, blue) > 190, max(red, green, blue) - min(red, green, blue) < 30 { return .white }
        return .other
    }
}

extension PhotoSearch {
    /// Mean and deviation of a rectangle, of 255, a channel each; `nil` for an empty one.
    fileprivate static func colour(
        of image: PageImage, columns: Range<Int>, rows: Range<Int>
    ) -> (mean: SIMD3<Double>, deviation: SIMD3<Double>)? {
        let count = Double(columns.count * rows.count)
        guard count > 0 else { return nil }
        var (sums, squares) = (SIMD3<Int>.zero, SIMD3<Int>.zero)
        for y in rows {
            for x in columns {
                let value = image.channels(x, y)
                sums &+= value
                squares &+= value &* value
            }
        }
        let mean = SIMD3<Double>(sums) / count
        let variance = SIMD3<Double>(squares) / count - mean * mean
        return (mean, variance.clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 65_025)).squareRoot())
    }
}

extension PageImage {
    /// Sets a bit of `out` for every pixel, of one of `step` in a row, one of whose channels is below a level.
    fileprivate func markDark(
        below level: Int, row y: Int, step: Int, width: Int, in out: UnsafeMutablePointer<UInt32>
    ) {
        let row = unsafe row(y).assumingMemoryBound(to: UInt8.self)
        let isColour = shape.layout == .colour
        let limit = UInt8(clamping: level)
        for x in 0..<width {
            let isDark: Bool
            if shape.layout == .twoTone {
                let at = x &* step
                isDark = unsafe (row[at &>> 3] &<< UInt8(at & 7)) & 0x80 != 0 && limit > 0
            } else {
                let pixel = unsafe row + (isColour ? 3 &* x &* step : x &* step)
                isDark =
                    unsafe pixel[0] < limit || isColour && (unsafe pixel[1] < limit || pixel[2] < limit)
            }
            if isDark { unsafe out[x &>> 5] |= 1 &<< UInt32(31 &- x & 31) }
        }
    }

    /// Red, green and blue of a pixel, 0…255; three times the same without colour.
    fileprivate func channels(_ x: Int, _ y: Int) -> SIMD3<Int> {
        let row = unsafe row(y).assumingMemoryBound(to: UInt8.self)
        switch shape.layout {
        case .twoTone:
            return SIMD3(repeating: unsafe row[x / 8] & 0x80 >> UInt8(x % 8) == 0 ? 255 : 0)
        case .grey: return SIMD3(repeating: Int(unsafe row[x]))
        case .colour: return unsafe SIMD3(Int(row[3 * x]), Int(row[3 * x + 1]), Int(row[3 * x + 2]))
        }
    }
}
