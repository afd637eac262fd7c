package import DossierModel
internal import Glibc

/// Letters that reach above their neighbours against letters that reach below them.
///
/// In Latin print ascenders, capitals and digits are several times as many as descenders, so the count tells
/// which way up a page stands (D. Bloomberg, G. Kopec and L. Dasari, SPIE 2422, 1995; there on the outline of
/// the print, here on the boxes of neighbouring letters).
package struct AscenderCount {
    /// Pairs of neighbours with equal feet and unequal heads.
    package private(set) var above = 0
    /// Pairs of neighbours with equal heads and unequal feet.
    package private(set) var below = 0

    /// Pixels that equal feet or heads may differ by, as a share of the smaller letter's height.
    static let equal = 0.12
    /// Share of the smaller letter's height that an ascender or a descender reaches out by.
    static let reach = 0.22...0.75
    /// Gap between neighbours as a share of the smaller letter's height.
    static let gap = 0.9

    /// `letters` stand in the frame of lines that lean by `lean` clockwise degrees.
    package init(_ letters: [PixelRect], lean: Double) {
        let slope = tan(lean * .pi / 180)
        let sorted = letters.sorted { $0.x < $1.x }
        for (index, letter) in sorted.enumerated() {
            var next = index + 1
            var nearest: PixelRect?
            // A neighbour starts within the letter's own reach.
            while next < sorted.count, sorted[next].x <= letter.maxX + letter.height {
                let other = sorted[next]
                if other.x >= letter.midX, other.y < letter.maxY, letter.y < other.maxY,
                    other.x < nearest?.x ?? .max
                {
                    nearest = other
                }
                next += 1
            }
            if let nearest { compare(letter, nearest, slope: slope) }
        }
    }

    private mutating func compare(_ left: PixelRect, _ right: PixelRect, slope: Double) {
        let smaller = Double(min(left.height, right.height))
        guard Double(right.x - left.maxX) <= Self.gap * smaller else { return }
        let fall = slope * Double(right.midX - left.midX)
        let feet = abs(Double(right.maxY - left.maxY) - fall)
        let heads = abs(Double(right.y - left.y) - fall)
        let slack = max(1.2, Self.equal * smaller)
        let reach = (max(2, Self.reach.lowerBound * smaller))...(max(2, Self.reach.upperBound * smaller))
        if feet <= slack, reach.contains(heads) { above += 1 }
        if heads <= slack, reach.contains(feet) { below += 1 }
    }

    /// Standard deviations by which there are more above than below; negative when the page is upside down.
    package var score: Double {
        Double(above - below) / Double(max(1, above + below)).squareRoot()
    }
}
