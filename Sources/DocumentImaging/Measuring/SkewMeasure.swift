internal import CLeptonica

/// How far the content leans after its quarter turns, from two estimates that have to agree: the feet of the
/// letters (`PrintLines`) and all of the ink (`LeaningRows`). What is levelled by it is measured once more.
package struct SkewMeasure {
    /// Clockwise degrees, -15…15; `nil` when the estimates differ, when neither is sure, or when the page levelled
    /// by them would not be more level.
    var degrees: Double?
    /// 0…1
    var confidence = 0.0

    /// Estimates further apart than this, in degrees, are no measurement.
    static let agreement = 0.35
    /// Largest lean that is told, in degrees.
    static let range = 15.0
    /// Best score against the lowest over all angles from which the ink's estimate counts in full; 90 sample
    /// pages with lines gave 17 and more. Below, feet have to be twice as sharp.
    static let trusted = 3.0
    /// What the best angle of `PrintLines` has to stand out by.
    static let sharp = 1.6
    /// Degrees that a levelled page may still lean by.
    static let level = 0.15

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
        guard ratio >= Self.trusted || lines.sharpness >= 2 * Self.sharp else { return }
        let fine = LeaningRows(picture, stripWidth: 16, rowsPerBin: 1)
        let near = fine.best(from: peak.degrees - 0.6, through: peak.degrees + 0.6, by: 0.1)
        let found = fine.best(from: near - 0.16, through: near + 0.16, by: 0.02)
        let both = (found + lines.lean) / 2
        guard abs(found - lines.lean) <= Self.agreement, abs(both) <= Self.range else { return }
        guard abs(both) < ReadingPlan.levelFrom || Self.isLevel(picture, turnedBy: -both, than: fine) else {
            return
        }
        degrees = both
        confidence =
            ratio < Self.trusted
            ? 0.5 : min(1, 0.5 + (lines.sharpness - Self.sharp) / 6 + (ratio - Self.trusted) / 40)
    }

    /// True when the picture, turned clockwise by so many degrees, is level, and its rows stand further apart
    /// than `before`.
    package static func isLevel(
        _ picture: InkPicture, turnedBy degrees: Double, than before: LeaningRows
    ) -> Bool {
        let radians = Float(degrees * .pi / 180)
        guard
            let turned = unsafe InkPicture(
                adopting: pixRotateShear(
                    picture.pix, Int32(picture.width / 2), Int32(picture.height / 2), radians,
                    Int32(L_BRING_IN_WHITE)))
        else { return true }
        let after = LeaningRows(turned, stripWidth: 16, rowsPerBin: 1)
        return after.score(0) > before.score(0)
            && abs(after.best(from: -0.6, through: 0.6, by: 0.1)) <= level
    }
}
