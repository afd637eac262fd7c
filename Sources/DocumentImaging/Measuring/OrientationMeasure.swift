internal import CLeptonica

/// Which way the content stands.
struct OrientationMeasure {
    /// Clockwise degrees 0, 90, 180, 270 by which the content lies turned; `nil` when it cannot be told.
    var rotation: Int?
    /// 0…1
    var confidence = 0.0

    /// Lines have to be this much plainer in one direction than in the other.
    static let clearDirection = 1.25
    /// Feet and heads of letters have to differ by this ratio; alone they decide from `decisive`.
    static let clear = 1.06
    static let decisive = 1.3
    /// Ascenders against descenders, in leptonica's measure (normalised difference of counts); its own
    /// threshold is 8.
    static let clearAscenders: Float = 5

    /// Nothing could be told.
    init() {}

    /// `across` gives the ink with its lines running across, or `nil`; it is asked for only when needed.
    init(_ lines: PrintLines, across: () -> InkPicture?) {
        guard lines.directionMargin >= Self.clearDirection else { return }
        let ratio = lines.feetToHeads
        let standing = ratio >= 1
        let margin = standing ? ratio : 1 / max(0.001, ratio)
        var upright: Bool?
        if margin >= Self.decisive {
            upright = standing
            confidence = min(1, 0.7 + (margin - Self.decisive) / 2)
        } else if let picture = across() {
            var score: Float = 0
            // Below 50 ascenders and descenders leptonica answers 0.
            guard unsafe pixUpDownDetect(picture.pix, &score, 30, 0, 0) == 0 else { return }
            let second = score >= 0
            if abs(score) >= Self.clearAscenders {
                if margin < Self.clear || second == standing {
                    upright = second
                    confidence = margin < Self.clear ? 0.55 : min(0.9, 0.6 + (margin - Self.clear))
                }
            }
        }
        guard let upright else { return }
        rotation = (lines.runsDown ? 90 : 0) + (upright ? 0 : 180)
    }
}
