internal import DossierModel

/// Where pieces of print lie on the upright page: those that were measured and, where large ones as stamps, signatures
/// or frames may hold letters fast, those that are darker than these in the picture to be read.
struct PrintPieces {
    let boxes: [PixelRect]

    /// How dark the darker ones are, from ink to paper: stamps and pens are lighter than print.
    private static let darkness = 0.35
    /// Sides of a large piece, as multiples of the height of small letters.
    private static let large = 6

    init(_ measurement: PageMeasurement, plan: ReadingPlan, picture: ReadingPicture) {
        let measured = measurement.components.print.map {
            plan.placement.box($0.box.scaled(by: measurement.reduction))
        }
        let side = Self.large * (measurement.printHeight ?? 0)
        let holds = measurement.components.all.contains { $0.box.width > side && $0.box.height > side }
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
        guard let ink = InkPicture(grey, threshold: limit) else { return [] }
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
