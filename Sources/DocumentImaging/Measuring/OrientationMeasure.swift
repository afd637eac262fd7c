/// Which way the content stands, from two estimates that have to agree: where letters reach out of their lines
/// (`PrintLines`, `AscenderCount`) and what the letters look like (`LetterShapes`).
struct OrientationMeasure {
    /// Clockwise degrees 0, 90, 180, 270 by which the content lies turned; `nil` when it cannot be told.
    var rotation: Int?
    /// 0…1; above `oneAlone` only when both estimates agree.
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
    /// Standard deviations of `LetterShapes` from which they speak for or against the lines, and from which they
    /// decide where the lines say nothing.
    static let plainShapes = 3.0
    static let decisiveShapes = 5.0
    /// The same where feet and heads of letters are clear enough to count and say the same.
    static let backedShapes = 4.0
    /// Highest confidence of one estimate alone.
    static let oneAlone = 0.85

    /// Nothing could be told.
    init() {}

    /// `shapes` are those of the letters of `lines`.
    init(_ lines: PrintLines, shapes: LetterShapes) {
        guard lines.directionMargin >= Self.clearDirection else { return }
        let reaching = Self.reaching(lines)
        let looksUpright = shapes.score > 0
        let upright: Bool
        switch (reaching, abs(shapes.score)) {
        case (let reaching?, Self.plainShapes...):
            guard reaching.isUpright == looksUpright else { return }
            upright = looksUpright
            confidence = max(0.9, min(1, reaching.confidence + (abs(shapes.score) - 3) / 20))
        case (let reaching?, _):
            upright = reaching.isUpright
            confidence = min(Self.oneAlone, reaching.confidence)
        case (nil, (Self.isBacked(looksUpright, by: lines) ? Self.backedShapes : Self.decisiveShapes)...):
            upright = looksUpright
            confidence = min(Self.oneAlone, 0.6 + (abs(shapes.score) - Self.backedShapes) / 20)
        case (nil, _):
            return
        }
        rotation = (lines.runsDown ? 90 : 0) + (upright ? 0 : 180)
    }

    private static func isBacked(_ isUpright: Bool, by lines: PrintLines) -> Bool {
        isUpright ? lines.feetToHeads >= clear : lines.feetToHeads <= 1 / clear
    }

    /// What ascenders, descenders and the lines' edges say; `nil` when they say nothing clear.
    private static func reaching(_ lines: PrintLines) -> (isUpright: Bool, confidence: Double)? {
        let standing = lines.feetToHeads >= 1
        let margin = standing ? lines.feetToHeads : 1 / max(0.001, lines.feetToHeads)
        let count = AscenderCount(lines.letters, lean: lines.lean)
        let ascenders = min(count.above, count.below) >= fewestOfEach ? count.score : 0
        let agree = ascenders == 0 || (ascenders > 0) == standing
        if abs(ascenders) >= plainAscenders {
            guard agree || margin < decisive else { return nil }
            let confidence = 0.6 + (abs(ascenders) - plainAscenders) / 10 + (agree ? 0.1 : -0.1)
            return (ascenders > 0, min(1, confidence))
        }
        if margin >= decisive {
            guard agree || abs(ascenders) < 1 else { return nil }
            return (standing, min(1, 0.7 + (margin - decisive) / 2))
        }
        if agree, margin >= clear, abs(ascenders) >= clearAscenders { return (standing, 0.6) }
        return nil
    }
}
