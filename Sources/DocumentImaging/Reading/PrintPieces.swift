internal import DossierModel

/// Where pieces of print lie on the upright page.
struct PrintPieces {
    /// Those that were measured.
    let measured: [PixelRect]
    /// Those that are darker than stamps, without rules, where large pieces as stamps, signatures, frames or underlines
    /// may hold letters fast.
    private(set) var dark: [PixelRect] = []
    /// Those too faint to be measured, beside black print: a grey line at the foot of a letter.
    let faint: [PixelRect]
    /// The picture with nothing but what is dark; `nil` where nothing may hold letters fast.
    private(set) var darkPicture: ReadingPicture?

    /// How dark the darker ones are, from ink to paper: stamps and pens are lighter than print.
    private static let darkness = 0.35
    /// How dark the faint ones are.
    private static let faintness = 0.75
    /// Width of a piece that may hold letters fast, and length of rules that do, as multiples of the height of small
    /// letters: bars of letters are shorter.
    private static let large = 8
    private static let rule = 5

    init(_ measurement: PageMeasurement, plan: ReadingPlan, picture: ReadingPicture) {
        measured = measurement.components.print.map {
            plan.placement.box($0.box.scaled(by: measurement.reduction))
        }
        faint = Self.faint(measurement).map { plan.placement.box($0.scaled(by: measurement.reduction)) }
        let height = measurement.printHeight ?? 0
        let holds = measurement.components.all.contains {
            $0.box.width > Self.large * height && $0.box.height > height
        }
        if holds || plan.recipe.first == .dropColour { findDark(picture, measurement, plan) }
    }

    var all: [PixelRect] { measured + dark + faint }

    private mutating func findDark(
        _ picture: ReadingPicture, _ measurement: PageMeasurement, _ plan: ReadingPlan
    ) {
        guard picture.isGrey else { return }
        let grey = picture.grey()
        let levels = GreyLevels(histogram: grey.histogram(everyRow: 4))
        let limit = levels.ink + Int(Self.darkness * Double(levels.paper - levels.ink))
        let height = Double((measurement.printHeight ?? 0) * measurement.reduction) * plan.scale
        guard
            let ink = InkPicture(grey, threshold: limit)?.withoutRules(
                from: max(20, Self.rule * Int(height)))
        else { return }
        let times = max(1, Int((Double(measurement.reduction) * plan.scale).rounded()))
        let found = InkComponents(ink, height: (5 * times)...(90 * times), width: (2 * times)...(180 * times))
        dark = found.print.map { piece in
            PixelRect(
                x: Int(Double(piece.box.x) / plan.scale), y: Int(Double(piece.box.y) / plan.scale),
                width: max(1, Int(Double(piece.box.width) / plan.scale)),
                height: max(1, Int(Double(piece.box.height) / plan.scale)))
        }
        grey.stretch(from: levels.ink, to: limit + (limit - levels.ink) / 4)
        darkPicture = try? ReadingPicture(grey, recipe: [])
    }

    /// Print of its own that a lower threshold shows: nothing of it was measured. None on uneven or grainy paper.
    private static func faint(_ measurement: PageMeasurement) -> [PixelRect] {
        let levels = measurement.levels
        guard measurement.isEven, !levels.isMuddy, levels.paper - levels.ink > 100,
            PaperGrain(measurement).difference < 4
        else { return [] }
        let limit = levels.ink + Int(faintness * Double(levels.paper - levels.ink))
        guard let ink = InkPicture(measurement.grey, threshold: limit) else { return [] }
        let seen = Shelves(measurement.components.all.map(\.box))
        return InkComponents(ink).print.map(\.box).filter { box in
            let around = PixelRect(x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2)
            return !seen.contains(near: around, within: 0) { 2 * $1.height >= $0.height }
        }
    }
}
