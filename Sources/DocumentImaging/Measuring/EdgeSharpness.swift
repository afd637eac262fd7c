/// How crisp the edges of ink are.
struct EdgeSharpness {
    /// Fewer edges tell nothing.
    var fewest = 60
    /// Steepest slope between three pixels as a share of the edge's height that is counted as blurred and as
    /// crisp: a Gaussian of 4 pixels gives 0.2, of 1 pixel 0.7, a sharp step 1.
    var blurred = 0.18
    var crisp = 0.72

    /// 0 (blurred) … 1 (crisp), the median over all edges across every eighth row of the unreduced page;
    /// `nil` for two-tone pages, which have no slopes, and where there are too few edges.
    func measure(_ image: PageImage, levels: GreyLevels) -> Double? {
        guard image.shape.layout != .twoTone, levels.paper - levels.ink >= 16 else { return nil }
        let channels = image.shape.layout == .colour ? 3 : 1
        let offset = image.shape.layout == .colour ? 1 : 0
        let needed = (levels.paper - levels.ink) / 2
        var counts = [Int](repeating: 0, count: 65)
        let step = max(2, image.shape.height / 440)
        for y in stride(from: 0, to: image.shape.height, by: step) {
            let line = unsafe image.row(y).assumingMemoryBound(to: UInt8.self) + offset
            unsafe scan(line, image.shape.width, channels, needed, &counts)
        }
        let total = counts.reduce(0, +)
        guard total >= fewest else { return nil }
        var left = total / 2
        let median = counts.firstIndex {
            left -= $0
            return left < 0
        }
        return min(1, max(0, (Double(median ?? 0) / 64 - blurred) / (crisp - blurred)))
    }

    private func scan(
        _ line: UnsafeMutablePointer<UInt8>, _ width: Int, _ channels: Int, _ needed: Int,
        _ counts: inout [Int]
    ) {
        guard width > 24 else { return }
        func level(_ x: Int) -> Int { unsafe Int(line[x &* channels]) }
        func slope(_ x: Int) -> Int { abs(level(x &+ 1) &- level(x &- 1)) }
        var x = 9
        while x < width - 10 {
            let here = slope(x)
            guard here &* 6 >= needed, here >= slope(x &- 1), here > slope(x &+ 1) else {
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
