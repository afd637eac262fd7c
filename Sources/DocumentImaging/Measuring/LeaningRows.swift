internal import Glibc

/// Ink summed along lines that lean: where the lean is that of the print, rows of print and the paper between
/// them stand apart (W. Postl, US patent 4,723,297: the sum of squared differences of neighbouring rows).
///
/// The picture is cut into upright strips; a lean moves the strips against each other, so that an angle costs
/// one addition a strip and row instead of turning the picture.
package struct LeaningRows {
    /// Pixels a strip is wide: 16 or 32. Within a strip the lean is neglected.
    let stripWidth: Int
    /// Rows of pixels put into one.
    let rowsPerBin: Int
    private let strips: Int
    private let bins: Int
    /// Strips with any ink: margins have none.
    private let inked: [Int]
    /// Ink of strip 0 from top to bottom, then of strip 1 …
    private let counts: [UInt16]

    package init(_ picture: InkPicture, stripWidth: Int, rowsPerBin: Int) {
        self.stripWidth = stripWidth
        self.rowsPerBin = rowsPerBin
        let stripsPerWord = 32 / stripWidth
        let strips = picture.wordsPerRow * stripsPerWord
        let bins = picture.height / rowsPerBin
        var counts = [UInt16](repeating: 0, count: max(1, strips * bins))
        let mask: UInt32 = stripWidth == 32 ? .max : (1 << UInt32(stripWidth)) - 1
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            for y in 0..<(bins * rowsPerBin) {
                let line = unsafe picture.row(y)
                let bin = y / rowsPerBin
                for word in 0..<picture.wordsPerRow {
                    let bits = unsafe line[word]
                    guard bits != 0 else { continue }
                    for part in 0..<stripsPerWord {
                        let shift = UInt32(32 &- stripWidth &* (part &+ 1))
                        let ink = ((bits &>> shift) & mask).nonzeroBitCount
                        let strip = word &* stripsPerWord &+ part
                        unsafe counts[strip &* bins &+ bin] &+= UInt16(truncatingIfNeeded: ink)
                    }
                }
            }
        }
        self.strips = strips
        self.bins = bins
        self.counts = counts
        inked = (0..<strips).filter { strip in
            counts[(strip * bins)..<((strip + 1) * bins)].contains { $0 != 0 }
        }
    }

    /// How far rows stand apart when lines lean by so many clockwise degrees; 0 without ink.
    package func score(_ degrees: Double) -> Double {
        guard bins > 1 else { return 0 }
        let slope = tan(degrees * .pi / 180) / Double(rowsPerBin)
        let middle = Double(strips * stripWidth) / 2
        var sums = [Int32](repeating: 0, count: bins)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe counts.withUnsafeBufferPointer { counts in
                for strip in inked {
                    let x = (Double(strip) + 0.5) * Double(stripWidth) - middle
                    let shift = Int((x * slope).rounded())
                    let first = max(0, -shift)
                    let last = min(bins, bins &- shift)
                    guard first < last else { continue }
                    let from = strip &* bins &+ shift
                    for bin in first..<last { unsafe sums[bin] &+= Int32(counts[from &+ bin]) }
                }
            }
        }
        // Whole numbers, which do not wait for each other as sums of fractions do.
        var total = 0
        unsafe sums.withUnsafeBufferPointer { sums in
            for bin in 1..<bins {
                let difference = unsafe Int(sums[bin] &- sums[bin &- 1])
                total &+= difference &* difference
            }
        }
        return Double(total)
    }

    /// Clockwise degrees of the best score between two angles: the middle of all that are nearly as good, for a
    /// level page scores the same as one that leans by less than a pixel over its width.
    package func best(from: Double, through: Double, by step: Double) -> Double {
        let scores = stride(from: from, through: through, by: step).map {
            (degrees: $0, score: score($0))
        }
        let top = scores.map(\.score).max() ?? 0
        var weight = 0.0
        var sum = 0.0
        for entry in scores where entry.score > 0.95 * top {
            let excess = entry.score - 0.95 * top
            weight += excess
            sum += excess * entry.degrees
        }
        return weight > 0 ? sum / weight : (from + through) / 2
    }
}
