internal import DossierModel
internal import DossierModel
internal import Glibc

/// The lines that print stands on: how they lean, and which way the letters stand.
///
/// Letters of a line share their baseline: the feet of all boxes, projected along the right angle, pile up
/// in few places (W. Postl, US patent 4,723,297; D. Bloomberg, G. Kopec and L. Dasari, Measuring document
/// image skew and orientation, SPIE 2422, 1995; here on the feet of components instead of pixels). Heads
/// pile up less, because ascenders and capitals stand out: so feet and heads tell up from down.
struct PrintLines {
    /// Clockwise degrees by which lines lean, -16…16, in the picture or, where `runsDown`, in the picture
    /// turned back by a quarter.
    let lean: Double
    /// How much the best angle stands out of all, from 1.
    let sharpness: Double
    /// True when lines run down or up the picture: content turned by 90 or 270 degrees.
    let runsDown: Bool
    /// Score of the found direction against the other one, from 1.
    let directionMargin: Double
    /// Score of feet against heads: above 1 the content is turned by 0 (or 90) degrees, below by 180 (270).
    let feetToHeads: Double
    /// Pieces of print in the picture or, where `runsDown`, in the picture turned back by a quarter.
    let letters: [PixelRect]

    /// Degrees searched to either side: one more than are told, so that what leans further is no 15.
    static let range = 16.0
    /// Components looked at; more make it no better.
    static let sample = 2_500
    /// Fewer letters make no lines.
    static let fewest = 24

    /// `nil` when there is too little print.
    init?(_ components: InkComponents, width: Int, height: Int) {
        let letters = components.print
        guard letters.count >= Self.fewest else { return nil }
        let step = max(1, letters.count / Self.sample)
        let boxes = stride(from: 0, to: letters.count, by: step).map { letters[$0].box }
        let across = boxes.map { Float($0.x) + Float($0.width) / 2 }
        let down = boxes.map { Float($0.y) + Float($0.height) / 2 }
        let level = Direction(
            along: across, feet: boxes.map { Float($0.maxY) }, heads: boxes.map { Float($0.y) })
        let upright = Direction(
            along: down, feet: boxes.map { Float(width - $0.x) }, heads: boxes.map { Float(width - $0.maxX) })
        runsDown = upright.best > level.best
        let found = runsDown ? upright : level
        directionMargin = found.best / max(0.001, runsDown ? level.best : upright.best)
        let fine = found.refined()
        lean = fine.angle
        sharpness = fine.score / max(0.001, found.middle)
        feetToHeads = fine.feet / max(0.001, fine.heads)
        self.letters =
            runsDown
            ? letters.map {
                PixelRect(x: $0.box.y, y: width - $0.box.maxX, width: $0.box.height, height: $0.box.width)
            } : letters.map(\.box)
    }

    /// Scores over all angles with text assumed to run one way.
    private struct Direction {
        let along: [Float]
        let feet: [Float]
        let heads: [Float]
        var best = 0.0
        var middle = 0.0
        var angle = 0.0
        var feetAreBetter = true

        init(along: [Float], feet: [Float], heads: [Float]) {
            self.along = along
            self.feet = feet
            self.heads = heads
            var scores: [Double] = []
            for degrees in stride(from: -PrintLines.range, through: PrintLines.range, by: 0.5) {
                let low = score(feet, degrees)
                let high = score(heads, degrees)
                scores.append(max(low, high))
                if max(low, high) > best {
                    best = max(low, high)
                    angle = degrees
                    feetAreBetter = low >= high
                }
            }
            middle = scores.sorted()[scores.count / 2]
        }

        /// Twentieths of a degree around the best angle, then the middle of the plateau that is nearly as good.
        func refined() -> (angle: Double, score: Double, feet: Double, heads: Double) {
            let points = feetAreBetter ? feet : heads
            let scores = stride(from: angle - 0.75, through: angle + 0.75, by: 0.05).map {
                (angle: $0, score: score(points, $0))
            }
            let top = scores.map(\.score).max() ?? 0
            var weight = 0.0
            var sum = 0.0
            for entry in scores where entry.score > 0.9 * top {
                let excess = entry.score - 0.9 * top
                weight += excess
                sum += excess * entry.angle
            }
            let fine = weight > 0 ? sum / weight : angle
            return (fine, top, bestNear(feet, fine), bestNear(heads, fine))
        }

        private func bestNear(_ points: [Float], _ degrees: Double) -> Double {
            max(score(points, degrees), score(points, degrees - 0.1), score(points, degrees + 0.1))
        }

        /// Sum of squares of neighbouring bins of one pixel, against what an even spread would give.
        private func score(_ points: [Float], _ degrees: Double) -> Double {
            let sine = Float(sin(degrees * .pi / 180))
            let cosine = Float(cos(degrees * .pi / 180))
            let count = points.count
            var lowest = Float.greatestFiniteMagnitude
            var highest = -Float.greatestFiniteMagnitude
            let values = unsafe [Float](unsafeUninitializedCapacity: count) { values, used in
                unsafe points.withUnsafeBufferPointer { points in
                    unsafe along.withUnsafeBufferPointer { along in
                        for index in 0..<count {
                            let value = unsafe points[index] * cosine - along[index] * sine
                            unsafe values[index] = value
                            lowest = min(lowest, value)
                            highest = max(highest, value)
                        }
                    }
                }
                used = count
            }
            var bins = [Int32](repeating: 0, count: Int(highest - lowest) + 2)
            var sum = 0
            unsafe bins.withUnsafeMutableBufferPointer { bins in
                for value in values { unsafe bins[Int(value - lowest)] &+= 1 }
                for bin in 1..<bins.count {
                    let pair = unsafe Int(bins[bin] &+ bins[bin &- 1])
                    sum &+= pair &* pair
                }
            }
            return Double(sum) * Double(bins.count) / (4 * Double(count) * Double(count))
        }
    }
}
