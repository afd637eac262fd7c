/// How crisp the edges of ink are.
struct EdgeSharpness {
    /// Fewer edges tell nothing.
    var fewest = 60
    /// Blur, as a share of the height of small letters, that counts as none of the sharpness left: twice that
    /// from which Tesseract read nothing of pages drawn at 300 dpi and blurred (9 point by a Gaussian of 3
    /// pixels, 11 point of 4, 14 point of 6), and read all of it one pixel before.
    var utterBlur = 0.17
    /// Slope over two pixels of a sharp edge under a Gaussian of one pixel: twice its peak, 2 / sqrt(2 pi).
    private let slopeOfOne = 0.8

    /// 0 (blurred) … 1 (crisp), from the median over all edges across every eighth row of the unreduced page
    /// and `printHeight`, the height of small letters in its pixels; `nil` for two-tone pages, which have no
    /// slopes, and where there is no print or too few edges.
    func measure(_ image: PageImage, levels: GreyLevels, printHeight: Int?) -> Double? {
        guard let printHeight else { return nil }
        guard image.shape.layout != .twoTone, levels.paper - levels.ink >= 16 else { return nil }
        let channels = image.shape.layout == .colour ? 3 : 1
        let offset = image.shape.layout == .colour ? 1 : 0
        let needed = (levels.paper - levels.ink) / 2
        var counts = [Int](repeating: 0, count: 65)
        let step = max(2, image.shape.height / 440)
        // A byte for every pixel, other than 0 where the slope may do, and eight more.
        var marks = [UInt8](repeating: 0, count: image.shape.width + 8)
        for y in stride(from: 0, to: image.shape.height, by: step) {
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self) + offset
            unsafe marks.withUnsafeMutableBufferPointer { marks in
                unsafe scan(line, image.shape.width, channels, needed, marks, &counts)
            }
        }
        let total = counts.reduce(0, +)
        guard total >= fewest else { return nil }
        var left = total / 2
        let median = counts.firstIndex {
            left -= $0
            return left < 0
        }
        let slope = max(1, Double(median ?? 0)) / 64
        // The slope of a sharp edge is that of one pixel; what is wider comes from blur.
        let width = slopeOfOne / slope
        let blur = max(0, width * width - slopeOfOne * slopeOfOne).squareRoot()
        return max(0, 1 - blur / Double(max(1, printHeight)) / utterBlur)
    }

    private func scan(
        _ line: UnsafeMutablePointer<UInt8>, _ width: Int, _ channels: Int, _ needed: Int,
        _ marks: UnsafeMutableBufferPointer<UInt8>, _ counts: inout [Int]
    ) {
        guard width > 24 else { return }
        let least = UInt8(clamping: (needed + 5) / 6)
        // Most of a page is flat: vector code marks where it is not.
        if channels == 1 {
            for x in 1..<(width - 1) {
                let (before, after) = unsafe (line[x &- 1], line[x &+ 1])
                unsafe marks[x] = max(before, after) &- min(before, after) >= least ? 1 : 0
            }
        } else {
            for x in 1..<(width - 1) {
                let (before, after) = unsafe (line[3 &* x &- 3], line[3 &* x &+ 3])
                unsafe marks[x] = max(before, after) &- min(before, after) >= least ? 1 : 0
            }
        }
        let eights = UnsafeRawBufferPointer(marks)
        func level(_ x: Int) -> Int { unsafe Int(line[x &* channels]) }
        func slope(_ x: Int) -> Int { abs(level(x &+ 1) &- level(x &- 1)) }
        var x = 9
        while x < width - 10 {
            if unsafe eights.loadUnaligned(fromByteOffset: x, as: UInt64.self) == 0 {
                x &+= 8
                continue
            }
            let here = slope(x)
            guard unsafe marks[x] != 0, here >= slope(x &- 1), here > slope(x &+ 1) else {
                x &+= 1
                continue
            }
            var darkest = 255
            var lightest = 0
            for near in (x - 8)...(x + 8) {
                darkest = min(darkest, level(near))
                lightest = max(lightest, level(near))
            }
            if lightest - darkest >= needed { counts[min(64, here * 64 / (lightest - darkest))] += 1 }
            x &+= 3
        }
    }
}
