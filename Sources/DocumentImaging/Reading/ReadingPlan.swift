internal import DossierModel

/// How a page is made ready for reading.
struct ReadingPlan {
    /// Exactly what is done to the pixels, in order.
    private(set) var recipe: Recipe
    let placement: PagePlacement

    /// Lines that lean less are read as they are.
    static let levelFrom = 0.3
    static let levelConfidence = 0.5
    /// Share of coloured pixels from which colour is dropped.
    static let coloured = 0.002
    /// Deviation of the paper, in levels, from which it is smoothed.
    static let grainy = 12.0
    /// Difference of neighbouring pixels of the paper from which it is too.
    static let rough = 10
    /// Contrast of print below which it is deepened, and the shares of it from which it is black and up to which white:
    /// of 0.35, 0.45, 0.6, 0.8 and 0.9 the second left the fewest errors on the lab's faded pages.
    static let faded = 0.6
    static let deep = 0.45
    static let pale = 0.1
    /// Size of specks against that of small letters, and their number against that of letters.
    static let speck = 0.2
    static let specked = 0.25
    /// Tesseract's recognition network sees lines 36 to 48 pixels high: x-heights from 16 pixels need no scaling. Larger ones
    /// cost its layout time, and are read no worse when they are made 20 high; smaller ones are read best at 23.
    static let smallestXHeight = 16.0
    static let largestXHeight = 22.0
    /// In two tones, which become grey when they are made smaller: that costs a quarter more than it saves.
    static let largestXHeightInTwoTones = 32.0
    static let reducedXHeight = 20.0
    static let enlargedXHeight = 23.0
    static let largestScale = 4.0

    init(_ measurement: PageMeasurement) {
        var steps: Recipe = []
        var placement = PagePlacement(size: measurement.facts.size)
        if measurement.facts.colour >= Self.coloured { steps.append(.dropColour) }
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
        if !measurement.inverted.isEmpty {
            steps.append(
                .invert(
                    measurement.inverted.map { placement.box($0.scaled(by: measurement.reduction)) }))
        }
        if !measurement.isEven { steps.append(.evenLight) }
        if measurement.levels.grain >= Self.grainy || PaperGrain(measurement).difference >= Self.rough {
            steps.append(.smooth)
        }
        if let step = Self.deepening(measurement) { steps.append(step) }
        if let size = Self.specks(of: measurement) { steps.append(.despeckle(smallerThan: size)) }
        if let factor = Self.scaling(measurement) { steps.append(.scale(factor: factor)) }
        recipe = steps
        self.placement = placement
    }

    /// Factor that brings small letters to a height that is read well; `nil` where they have it.
    private static func scaling(_ measurement: PageMeasurement) -> Double? {
        guard let height = measurement.printHeight else { return nil }
        let pixels = Double(height * measurement.reduction)
        if pixels < smallestXHeight { return min(largestScale, enlargedXHeight / pixels) }
        let largest = measurement.isTwoTone ? largestXHeightInTwoTones : largestXHeight
        return pixels > largest ? max(0.2, reducedXHeight / pixels) : nil
    }

    /// For faded print on even paper; its ink is the darkest fifth, and bands without toner are much lighter still.
    private static func deepening(_ measurement: PageMeasurement) -> Transform? {
        let (levels, contrast) = (measurement.levels, measurement.facts.contrast)
        guard measurement.isEven, contrast > 0, contrast < faded else { return nil }
        let ink = 255 * contrast
        return .deepen(
            black: max(0, levels.paper - Int(deep * ink)),
            white: levels.paper - Int(max(pale * ink, 2 * levels.grain)))
    }

    /// Pixels a side below which pieces are specks, where there are many; a dot is a fifth of small letters.
    private static func specks(of measurement: PageMeasurement) -> Int? {
        guard let height = measurement.printHeight else { return nil }
        let size = max(2, Int(speck * Double(height)))
        let specks = measurement.components.all.count { $0.box.width < size && $0.box.height < size }
        guard Double(specks) >= specked * Double(measurement.components.print.count) else { return nil }
        return max(2, Int(speck * Double(height * measurement.reduction)))
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

    /// The same with rules painted over, for print whose small letters are `height` pixels high.
    func withoutRules(height: Int) -> ReadingPlan {
        var plan = self
        let isScale: (Transform) -> Bool = { if case .scale = $0 { true } else { false } }
        let step = Transform.dropRules(longerThan: max(20, RulesRule.length * height))
        plan.recipe.insert(step, at: recipe.firstIndex(where: isScale) ?? recipe.endIndex)
        return plan
    }

    /// The same with lines that were read by themselves.
    func reading(apart lines: [PixelRect]) -> ReadingPlan {
        var plan = self
        if !lines.isEmpty { plan.recipe.append(.readApart(lines)) }
        return plan
    }

    var isDeepened: Bool { plainRecipe.count < recipe.count }

    /// The recipe without what makes faded print plain.
    var plainRecipe: Recipe { recipe.filter { if case .deepen = $0 { false } else { true } } }

    /// Product of all scalings.
    var scale: Double {
        recipe.reduce(1) { if case .scale(let factor) = $1 { $0 * factor } else { $0 } }
    }
}
