/// Paper and ink on the scale of greys, from a histogram.
struct GreyLevels {
    /// 256 counts.
    let histogram: [Int]
    /// Level of the paper, 0…255: the strongest peak among the light half.
    let paper: Int
    /// Level of the ink, 0…255: a fifth of what is darker than paper is darker still.
    let ink: Int
    /// Ink is what is darker: midway between both, and outside the grain of the paper.
    let threshold: Int

    /// Deviation of the paper from its level, in levels.
    let grain: Double

    /// Otsu's threshold fails where ink is a hundredth of the page or less, as on most forms; the paper's
    /// peak and its own grain are there on every page.
    init(histogram: [Int]) {
        self.histogram = histogram
        let total = max(1, histogram.reduce(0, +))
        let brightest = Self.level(in: histogram, below: 0.995, of: total)
        let smooth = (0..<256).map { level in
            (max(0, level - 2)...min(255, level + 2)).reduce(0) { $0 + histogram[$1] }
        }
        var peak = brightest
        for level in (brightest / 2)...max(brightest, brightest / 2) where smooth[level] > smooth[peak] {
            peak = level
        }
        // Grain of the paper from its light side, which no ink disturbs.
        var lighter = 0
        var deviation = 0.0
        for level in peak..<256 {
            lighter += histogram[level]
            deviation += Double(histogram[level]) * Double((level - peak) * (level - peak))
        }
        grain = (deviation / Double(max(1, lighter))).squareRoot()
        let floor = max(0, peak - max(20, Int(5 * grain)))
        let dark = histogram[0..<floor].reduce(0, +)
        var inkLevel = floor
        if dark > 0 { inkLevel = Self.level(in: Array(histogram[0..<floor]), below: 0.2, of: dark) }
        paper = peak
        ink = inkLevel
        threshold = min(floor, (peak + inkLevel) / 2 + 1)
    }

    /// Of a page of ink and paper only.
    static var twoTone: GreyLevels {
        var histogram = [Int](repeating: 0, count: 256)
        histogram[0] = 1
        histogram[255] = 99
        return GreyLevels(histogram: histogram)
    }

    /// True when much of what is darker than paper is hardly darker: a card, a shadow or a photograph hides the
    /// print from one threshold. Text alone lies far above, faint print just below, and local thresholds find
    /// both.
    var isMuddy: Bool { Double(paper - ink) < Self.mud * 255 }

    /// Difference of paper and ink as a share of black on white; by judgement on 47 grey sample pages: those
    /// with cards had 0.09 to 0.40, those with print only 0.51 and more.
    private static let mud = 0.45

    private static func level(in histogram: [Int], below share: Double, of total: Int) -> Int {
        var left = Int(Double(total) * share)
        for (level, count) in histogram.enumerated() {
            left -= count
            if left < 0 { return level }
        }
        return max(0, histogram.count - 1)
    }
}

extension GreyPicture {
    /// Counts of every level on one of so many rows.
    func histogram(everyRow step: Int) -> [Int] {
        // Four tables, so that equal neighbours do not wait for each other.
        var counts = [UInt32](repeating: 0, count: 4 * 256)
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            for y in Swift.stride(from: 0, to: height, by: step) {
                let line = unsafe row(y)
                var x = 0
                while x &+ 4 <= width {
                    unsafe counts[Int(line[x])] &+= 1
                    unsafe counts[256 &+ Int(line[x &+ 1])] &+= 1
                    unsafe counts[512 &+ Int(line[x &+ 2])] &+= 1
                    unsafe counts[768 &+ Int(line[x &+ 3])] &+= 1
                    x &+= 4
                }
                while x < width {
                    unsafe counts[Int(line[x])] &+= 1
                    x &+= 1
                }
            }
        }
        return (0..<256).map { level in
            let sum: UInt32 = counts[level] + counts[256 + level] + counts[512 + level] + counts[768 + level]
            return Int(sum)
        }
    }
}
