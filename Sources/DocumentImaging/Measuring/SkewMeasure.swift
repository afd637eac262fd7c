internal import CLeptonica

/// How far the content leans after its quarter turns, from two estimates that have to agree.
struct SkewMeasure {
    /// Clockwise degrees; `nil` when the estimates differ or neither is sure.
    var degrees: Double?
    /// 0…1
    var confidence = 0.0

    /// Estimates further apart than this, in degrees, are no measurement.
    static let agreement = 0.35
    /// Leptonica's ratio of best to worst score; its own programs trust 3 and more.
    static let trusted: Float = 3
    /// What the best angle of `PrintLines` has to stand out by.
    static let sharp = 1.6

    /// `picture` is the ink with its lines running across (turned back where they ran down).
    init(_ picture: InkPicture, lines: PrintLines) {
        var angle: Float = 0
        var ratio: Float = 0
        // Sweep on a quarter, search on a half, as far as the picture allows.
        let small = min(picture.width, picture.height) < 500
        let failed = unsafe pixFindSkewSweepAndSearchScore(
            picture.pix, &angle, &ratio, nil, small ? 1 : 4, small ? 1 : 2, 0, Float(PrintLines.range), 1,
            0.02)
        let other = -Double(angle)
        guard lines.sharpness >= Self.sharp else { return }
        if failed == 0, ratio >= Self.trusted {
            guard abs(other - lines.lean) <= Self.agreement else { return }
            degrees = (other + lines.lean) / 2
            confidence = min(1, 0.5 + (lines.sharpness - Self.sharp) / 6 + Double(ratio - Self.trusted) / 40)
        } else if lines.sharpness >= 2 * Self.sharp {
            degrees = lines.lean
            confidence = 0.5
        }
    }
}
