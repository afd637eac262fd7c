internal import DossierModel

/// Where pieces of print lie on the upright page: those that were measured and, where large ones as stamps, signatures,
/// frames or underlines may hold letters fast, those in the picture to be read that are darker than stamps, without rules.
struct PrintPieces {
    let boxes: [PixelRect]

    /// How dark the darker ones are, from ink to paper: stamps and pens are lighter than print.
    private static let darkness = 0.35
    /// Width of a piece that may hold letters fast, and length of rules that do, as multiples of the height of small
    /// letters: bars of letters are shorter.
    private static let large = 8
    private static let rule = 5

    init(_ measurement: PageMeasurement, plan: ReadingPlan, picture: ReadingPicture) {
        let measured = measurement.components.print.map {
            plan.placement.box($0.box.scaled(by: measurement.reduction))
        }
        let height = measurement.printHeight ?? 0
        let holds = measurement.components.all.contains {
            $0.box.width > Self.large * height && $0.box.height > height
        }
        guard holds || plan.recipe.first == .dropColour else {
            boxes = measured
            return
        }
        boxes = measured + Self.dark(picture, measurement, plan)
    }

    private static func dark(
        _ picture: ReadingPicture, _ measurement: PageMeasurement, _ plan: ReadingPlan
    ) -> [PixelRect] {
        guard picture.isGrey else { return [] }
        let grey = picture.grey()
        let levels = GreyLevels(histogram: grey.histogram(everyRow: 4))
        let limit = levels.ink + Int(darkness * Double(levels.paper - levels.ink))
        let height = Double((measurement.printHeight ?? 0) * measurement.reduction) * plan.scale
        guard
            let ink = InkPicture(grey, threshold: limit)?.withoutRules(from: max(20, rule * Int(height)))
        else { return [] }
        let times = max(1, Int((Double(measurement.reduction) * plan.scale).rounded()))
        let found = InkComponents(ink, height: (5 * times)...(90 * times), width: (2 * times)...(180 * times))
        return found.print.map { piece in
            PixelRect(
                x: Int(Double(piece.box.x) / plan.scale), y: Int(Double(piece.box.y) / plan.scale),
                width: max(1, Int(Double(piece.box.width) / plan.scale)),
                height: max(1, Int(Double(piece.box.height) / plan.scale)))
        }
    }
}
