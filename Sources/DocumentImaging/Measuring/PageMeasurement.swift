internal import CLeptonica
internal import DossierModel

/// Everything that is measured on a page, on a picture of about 150 dpi made of it.
struct PageMeasurement {
    /// Pixels of the page a side of one pixel that was measured.
    let reduction: Int
    let grey: GreyPicture
    let ink: InkPicture
    let levels: GreyLevels
    let isTwoTone: Bool
    /// False when the light is so uneven that reading needs local thresholds.
    let isEven: Bool
    let components: InkComponents
    /// Share of the page that is dark, scanner's borders included.
    let darkness: Double
    /// Boxes of light print on dark ground, in the measured picture's pixels.
    let inverted: [PixelRect]
    let lines: PrintLines?
    /// Height of small letters in the measured picture's pixels; `nil` without print.
    let printHeight: Int?
    var orientation: OrientationMeasure
    let skew: SkewMeasure?
    /// Facts in the frame of the file's page.
    var facts: PageFacts

    /// Throws `tooLarge` when there is no memory for it.
    init(_ page: DecodedPage) throws(ScanDefect) {
        let image = page.image
        let shape = image.shape
        reduction = GreyPicture.reduction(forWidth: shape.width, height: shape.height)
        grey = GreyPicture(of: image, reduction: reduction)
        let twoTone = shape.layout == .twoTone
        isTwoTone = twoTone
        levels =
            twoTone
            ? .twoTone
            : GreyLevels(histogram: grey.histogram(everyRow: 2))
        isEven = twoTone || LightEvenness().isEven(grey, paper: levels.paper)
        let isPlain = isEven && !levels.isMuddy
        let found =
            isPlain
            ? InkPicture(grey, threshold: twoTone ? 160 : levels.threshold)
            : InkPicture(tiled: grey, black: levels.paper / 4)
        guard let ink = found else { throw ScanDefect(.tooLarge, "no memory to measure the page") }
        self.ink = ink
        // Local thresholds take even dark ground for paper.
        let limit = isPlain ? levels.threshold : Int(Self.darkGround * Double(levels.paper))
        guard let dark = isPlain ? ink : InkPicture(grey, threshold: limit) else {
            throw ScanDefect(.tooLarge, "no memory to measure the page")
        }
        darkness = Double(dark.inkCount) / Double(dark.width * dark.height)
        let areas = InvertedAreas()
        let isGrainy = levels.grain >= ReadingPlan.grainy && areas.mayLie(on: dark)
        guard let ground = isGrainy ? InkPicture(grey.smoothed(), threshold: limit) : dark else {
            throw ScanDefect(.tooLarge, "no memory to measure the page")
        }
        inverted = areas.boxes(on: grey, ink: ground)
        let edges = ink.takeBorders()
        components = InkComponents(ink)
        lines = PrintLines(components, width: ink.width, height: ink.height)
        let height = lines?.runsDown == true ? components.commonWidth : components.xHeight
        if let lines {
            let turned = lines.runsDown ? unsafe InkPicture(adopting: pixRotate90(ink.pix, -1)) : ink
            guard let across = turned else { throw ScanDefect(.tooLarge, "no memory to measure the page") }
            let shapes = LetterShapes(lines.letters, in: across, height: height ?? 0)
            orientation = OrientationMeasure(lines, shapes: shapes)
            skew = SkewMeasure(across, lines: lines)
        } else {
            orientation = OrientationMeasure()
            skew = nil
        }
        printHeight = height
        let pixels = components.print.count >= PrintLines.fewest ? (height ?? 0) * reduction : 0
        facts = PageFacts(
            stored: page.stored, size: shape.size,
            resolutionIsPlausible: PaperSize().isPlausible(
                page.stored.resolution, for: page.stored.storedSize),
            inkCoverage: Double(ink.inkCount) / Double(ink.width * ink.height),
            contrast: twoTone
                ? (components.all.isEmpty ? 0 : 1)
                : PrintContrast(components, grey, paper: levels.paper).share,
            paperLevel: twoTone ? 1 : Double(levels.paper) / 255,
            focus: EdgeSharpness().measure(image, levels: levels, printHeight: pixels > 0 ? pixels : nil),
            rotation: orientation.rotation, rotationConfidence: orientation.confidence,
            skew: skew?.degrees, skewConfidence: skew?.confidence ?? 0,
            borders: edges.borders, cutInk: edges.cut, colour: ColourMeasure().share(of: image),
            componentCount: components.print.count,
            photos: PhotoSearch().photos(on: image, paper: levels.paper))
        facts.strokes = StrokeSearch().strokes(
            of: components, in: ink, resolution: likelyResolution / Double(reduction)
        ).map { $0.scaled(by: reduction) }
    }

    /// Level of dark ground against that of paper, at most, where one threshold does not tell ink.
    private static let darkGround = 0.45

    /// Dots per inch as stated where that can be true, else as if the longer side were A4's.
    var likelyResolution: Double {
        if facts.resolutionIsPlausible, let stated = facts.stored.resolution { return stated.x }
        return Double(max(facts.size.width, facts.size.height)) / 11.7
    }
}
