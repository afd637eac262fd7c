/// Which way the content stands.
struct OrientationMeasure {
    /// Clockwise degrees 0, 90, 180, 270 by which the content lies turned; `nil` when it cannot be told.
    var rotation: Int?
    /// 0…1
    var confidence = 0.0

    /// Lines have to be this much plainer in one direction than in the other.
    static let clearDirection = 1.25
    /// Feet and heads of letters have to differ by this ratio to count; alone they decide from `decisive`.
    static let clear = 1.06
    static let decisive = 1.3
    /// Standard deviations of `AscenderCount` that decide alone, and those that do beside clear feet. Pages of
    /// prose among the samples have 3.1 to 10, pages in capitals 0.
    static let plainAscenders = 3.0
    static let clearAscenders = 2.0
    /// Pairs of either kind that small letters have at least; capitals have a J that reaches down and nothing that
    /// reaches up.
    static let fewestOfEach = 2

    /// Nothing could be told.
    init() {}

    init(_ lines: PrintLines) {
        guard lines.directionMargin >= Self.clearDirection else { return }
        let standing = lines.feetToHeads >= 1
        let margin = standing ? lines.feetToHeads : 1 / max(0.001, lines.feetToHeads)
        let count = AscenderCount(lines.letters, lean: lines.lean)
        let ascenders = min(count.above, count.below) >= Self.fewestOfEach ? count.score : 0
        let agree = ascenders == 0 || (ascenders > 0) == standing
        var upright = standing
        if abs(ascenders) >= Self.plainAscenders {
            guard agree || margin < Self.decisive else { return }
            upright = ascenders > 0
            confidence = min(1, 0.6 + (abs(ascenders) - Self.plainAscenders) / 10 + (agree ? 0.1 : -0.1))
        } else if margin >= Self.decisive {
            guard agree || abs(ascenders) < 1 else { return }
            confidence = min(1, 0.7 + (margin - Self.decisive) / 2)
        } else if agree, margin >= Self.clear, abs(ascenders) >= Self.clearAscenders {
            confidence = 0.6
        } else {
            return
        }
        rotation = (lines.runsDown ? 90 : 0) + (upright ? 0 : 180)
    }
}
