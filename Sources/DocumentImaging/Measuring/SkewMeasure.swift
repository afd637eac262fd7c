/// How far the content leans after its quarter turns, from two estimates that have to agree: the feet of the
/// letters (`PrintLines`) and all of the ink (`LeaningRows`).
struct SkewMeasure {
    /// Clockwise degrees; `nil` when the estimates differ or neither is sure.
    var degrees: Double?
    /// 0…1
    var confidence = 0.0

    /// Estimates further apart than this, in degrees, are no measurement.
    static let agreement = 0.35
    /// Best score against the lowest over all angles from which the ink's estimate counts; 90 sample pages
    /// with lines gave 17 and more.
    static let trusted = 3.0
    /// What the best angle of `PrintLines` has to stand out by.
    static let sharp = 1.6

    /// `picture` is the ink with its lines running across (turned back where they ran down).
    init(_ picture: InkPicture, lines: PrintLines) {
        guard lines.sharpness >= Self.sharp else { return }
        let rough = LeaningRows(picture, stripWidth: 32, rowsPerBin: 4)
        let range = PrintLines.range
        var lowest = Double.greatestFiniteMagnitude
        var peak = (degrees: 0.0, score: -1.0)
        for degrees in stride(from: -range, through: range, by: 0.5) {
            let score = rough.score(degrees)
            lowest = min(lowest, score)
            if score > peak.score { peak = (degrees, score) }
        }
        let ratio = peak.score / max(1, lowest)
        if ratio >= Self.trusted {
            let fine = LeaningRows(picture, stripWidth: 16, rowsPerBin: 1)
            let near = fine.best(from: peak.degrees - 0.6, through: peak.degrees + 0.6, by: 0.1)
            let found = fine.best(from: near - 0.16, through: near + 0.16, by: 0.02)
            guard abs(found - lines.lean) <= Self.agreement else { return }
            degrees = (found + lines.lean) / 2
            confidence = min(1, 0.5 + (lines.sharpness - Self.sharp) / 6 + (ratio - Self.trusted) / 40)
        } else if lines.sharpness >= 2 * Self.sharp {
            degrees = lines.lean
            confidence = 0.5
        }
    }
}
