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
    /// Mean deviation of the background from its own mean, of 255.
    var even = 24.0

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
            else { return nil }
            let region = PixelRect(
                x: box.x * step, y: box.y * step, width: box.width * step, height: box.height * step)
            return background(of: region, image).map { PhotoRegion(box: region, background: $0) }
        }
    }

    /// The colour of the upper corners, where a portrait shows no person; `nil` when they are not even.
    private func background(of box: PixelRect, _ image: PageImage) -> PhotoRegion.Background? {
        let inset = max(1, box.width / 20)
        let patch = max(2, box.width / 7)
        let rows = (box.y + inset)..<min(box.maxY, box.y + inset + patch)
        let columns =
            Array((box.x + inset)..<(box.x + inset + patch))
            + Array((box.maxX - inset - patch)..<(box.maxX - inset))
        var sums = [0, 0, 0]
        var squares = [0, 0, 0]
        var count = 0
        for y in rows {
            for x in columns {
                let channels = image.channels(x, y)
                for channel in 0..<3 {
                    let value = channels[channel]
                    sums[channel] += value
                    squares[channel] += value * value
                }
                count += 1
            }
        }
        guard count > 0 else { return nil }
        let means = sums.map { Double($0) / Double(count) }
        for channel in 0..<3 {
            let variance = Double(squares[channel]) / Double(count) - means[channel] * means[channel]
            guard max(0, variance).squareRoot() <= even else { return nil }
        }
        guard image.shape.layout == .colour else { return .unknown }
        let (red, green, blue) = (means[0], means[1], means[2])
        if red > 90, red > 1.5 * green, red > 1.5 * blue { return .red }
        if blue > 70, blue > 1.3 * red, blue > 1.1 * green { return .blue }
        if min(red, green, blue) > 190, max(red, green, blue) - min(red, green, blue) < 30 { return .white }
        return .other
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
