/// What printing, copying, handling and scanning do to a page. All zero is a clean page.
struct Wear {
    /// Clockwise degrees that the content leans.
    var skew = 0.0
    /// 0…1: how dark the shadow at the left edge is.
    var shadow = 0.0
    /// Folds across the page.
    var folds = 0
    /// Specks a square decimetre.
    var specks = 0.0
    /// 0…1: how much of the page behind shows through, mirrored.
    var bleed = 0.0
    /// 0…1: how much ink is missing in bands down the page.
    var lowToner = 0.0
    /// 0…1: how much of the light is missing in the lower right corner, less and less towards the upper left, as
    /// on a photograph of a page.
    var shade = 0.0
    /// 0…1: how much ink is missing everywhere, as on a copy of a copy.
    var pallor = 0.0
    /// Passes of a 3 × 3 mean.
    var blur = 0
    /// Largest deviation of the scanner's noise, grey levels.
    var noise = 0
    /// Generations of photocopies before the scan: each makes black and white of it, and eats at thin strokes.
    var copies = 0

    static let clean = Wear()
    static let office = Wear(skew: 0.4, specks: 1.5)
    static let leaning = Wear(skew: -1.3, shadow: 0.25, specks: 2)
    static let folded = Wear(skew: 0.7, shadow: 0.3, folds: 1, specks: 3)
    static let showing = Wear(skew: -0.5, specks: 1, bleed: 0.22)
    static let tired = Wear(skew: 1.6, shadow: 0.35, folds: 1, specks: 6, lowToner: 0.35, blur: 1)
    static let worn = Wear(
        skew: -2.4, shadow: 0.45, folds: 2, specks: 14, bleed: 0.12, lowToner: 0.5, blur: 1)

    func leaning(_ degrees: Double) -> Wear {
        var wear = self
        wear.skew = degrees
        return wear
    }
}
