internal import DossierModel

/// How a page is made ready for reading.
struct ReadingPlan {
    /// Exactly what is done to the pixels, in order.
    let recipe: Recipe
    let placement: PagePlacement

    /// Lines that lean less are read as they are.
    static let levelFrom = 0.3
    static let levelConfidence = 0.5
    /// Tesseract's recognition network sees lines 36 to 48 pixels high: x-heights of 18 to 32 pixels need no
    /// scaling; larger ones only cost time, and noise with them.
    static let xHeights = 16...32
    static let wantedXHeight = 23.0
    static let largestScale = 4.0

    init(_ measurement: PageMeasurement) {
        var steps: Recipe = []
        var placement = PagePlacement(size: measurement.facts.size)
        if let rotation = measurement.facts.rotation, rotation != 0 {
            placement.quarters = (360 - rotation) / 90
            steps.append(.turn(quarters: placement.quarters))
        }
        let turnedRight = measurement.lines?.runsDown == (placement.quarters % 2 == 1)
        if let skew = measurement.facts.skew, turnedRight, abs(skew) >= Self.levelFrom,
            measurement.facts.skewConfidence >= Self.levelConfidence
        {
            placement.degrees = -skew
            steps.append(.level(degrees: -skew))
        }
        if !measurement.isEven { steps.append(.twoTone(threshold: nil)) }
        if let height = measurement.printHeight {
            let pixels = Double(height * measurement.reduction)
            if !Self.xHeights.contains(Int(pixels)) {
                let factor = min(Self.largestScale, max(0.2, Self.wantedXHeight / pixels))
                steps.append(.scale(factor: factor))
            }
        }
        recipe = steps
        self.placement = placement
    }

    /// For a page whose text needs no reading: it is turned upright and nothing else.
    init(keeping measurement: PageMeasurement) {
        var placement = PagePlacement(size: measurement.facts.size)
        if let rotation = measurement.facts.rotation, rotation != 0 {
            placement.quarters = (360 - rotation) / 90
        }
        recipe = placement.quarters == 0 ? [] : [.turn(quarters: placement.quarters)]
        self.placement = placement
    }

    /// Product of all scalings.
    var scale: Double {
        recipe.reduce(1) { if case .scale(let factor) = $1 { $0 * factor } else { $0 } }
    }
}
