package import DossierModel

/// Turns a decoded page into facts, words and codes. Keeps Tesseract loaded; one thread at a time.
///
/// `OMP_THREAD_LIMIT=1` must be in the environment when the process starts, or Tesseract is many times slower.
package final class PageReader {
    private let tesseract: TesseractReader
    private let second: SecondReader
    /// Pages with fewer pieces of print are not read.
    private let fewestLetters = 2
    /// Letters of a text layer against pieces of print on the page.
    private let coverage = 0.5
    /// Sureness of a direction that only a scanner's own OCR claims.
    private let foreignConfidence = 0.5
    /// Pieces of print from which a page is read the other way around where it stays illegible.
    private let fewestTelling = 40
    /// Sureness of a direction from which the words are not asked. A few rows of capitals look as sure as 0.8 and
    /// stand on their heads.
    private let sureRotation = 0.9
    private let legibility = Legibility()
    private let rules = RulesRule()
    /// Sureness from which Tesseract's orientation is taken where the page's own statistics say nothing.
    private let orientationConfidence = 0.2

    /// Loads only the second reader's networks. `tessdata` is the folder of the language files, `nil` for the installed
    /// one; `models` that of the second reader, `nil` where Tesseract reads alone.
    /// Throws `missingDependency` when a language is not there; it names the Debian package to install.
    package init(tessdata: String?, languages: String, models: String? = nil) throws(Fault) {
        tesseract = try TesseractReader(tessdata: tessdata, languages: languages)
        second = SecondReader(models: models)
    }

    /// Loads everything that would be loaded on first use: afterwards no file is opened any more, and no machine code
    /// made.
    package func warmUp() {
        tesseract.warmUp()
        second.warmUp()
    }

    /// Measures the page and reads what `options` ask for. `number` counts from 1 within the file.
    package func read(
        _ page: DecodedPage, number: Int, options: ReadingOptions
    ) throws(ScanDefect) -> Page {
        var measurement = try PageMeasurement(page)
        var page = page
        let positive = try NegativePage().positive(of: page, measurement)
        if let positive { (page, measurement) = positive }
        let embedded = trusted(page.textLayer, letters: measurement.components.print.count)
        if let rotation = page.textRotation, embedded != nil || measurement.facts.rotation == nil {
            measurement.facts.rotation = rotation
            measurement.facts.rotationConfidence = embedded == nil ? foreignConfidence : 1
        }
        let isBlank = !hasPrint(measurement)
        if options.text, embedded == nil, !isBlank, measurement.facts.rotation == nil {
            try askTesseract(page, &measurement)
        }
        var plan = ReadingPlan(measurement)
        if embedded != nil { plan = ReadingPlan(keeping: measurement) }
        var recognised: [Word] = []
        if options.text, embedded == nil, !isBlank {
            (plan, recognised) = try recognise(page, &measurement)
        }
        let placement = plan.placement
        measurement.facts.size = placement.uprightSize
        measurement.facts.photos = measurement.facts.photos.map {
            PhotoRegion(box: placement.box($0.box), background: $0.background)
        }
        measurement.facts.strokes = measurement.facts.strokes.map { $0.map { placement.box($0) } }
        var text: PageText?
        if options.text {
            if let embedded {
                text = placed(embedded, placement)
            } else if isBlank {
                text = PageText(source: .tesseract, words: [])
            } else {
                text = second.text(
                    of: page, placement: placement, words: recognised, facts: measurement.facts,
                    resolution: measurement.likelyResolution, choice: options.readers)
            }
        }
        return Page(
            number: number, facts: measurement.facts,
            recipe: positive == nil || embedded != nil ? plan.recipe : [.negative] + plan.recipe, text: text,
            barcodes: options.barcodes ? codes(on: page, measurement, placement) : [])
    }

    /// A text layer is taken for the words when every word of it is certain (born digital, not a scanner's
    /// OCR) and it has letters for most of the print that is seen: not only a stamp or a header over a scan.
    private func trusted(_ layer: PageText?, letters: Int) -> PageText? {
        guard let layer, !layer.words.isEmpty, layer.words.allSatisfy({ $0.confidence >= 1 }) else {
            return nil
        }
        let written = layer.words.reduce(0) { $0 + $1.text.count }
        return Double(written) >= coverage * Double(letters) ? layer : nil
    }

    /// Whether something may be written there. Spots within portraits, eyes and buttons, are not: only lines are.
    private func hasPrint(_ measurement: PageMeasurement) -> Bool {
        let portraits = measurement.lines == nil ? measurement.facts.photos : []
        let letters = measurement.components.print.count { piece in
            let box = piece.box.scaled(by: measurement.reduction)
            return !portraits.contains { box.liesMostly(in: $0.box) }
        }
        return letters >= fewestLetters
    }

    private func placed(_ text: PageText, _ placement: PagePlacement) -> PageText {
        guard placement.quarters != 0 else { return text }
        var text = text
        for index in text.words.indices { text.words[index].box = placement.box(text.words[index].box) }
        return text
    }

    /// What was read of a page that stands in one way.
    private struct Attempt {
        var plan: ReadingPlan
        var picture: ReadingPicture
        var words: [Word]
    }

    /// Reads the page. Where it is not sure yet which way it stands, words that can be read settle it: the
    /// likelier way first, then upside down.
    private func recognise(
        _ page: DecodedPage, _ measurement: inout PageMeasurement
    ) throws(ScanDefect) -> (ReadingPlan, [Word]) {
        let isSure = measurement.facts.rotation != nil && measurement.facts.rotationConfidence >= sureRotation
        let likely = measurement.facts.rotation ?? (measurement.lines?.runsDown == true ? 90 : 0)
        let isLikely = measurement.facts.rotation ?? 0 == likely
        var first: Attempt?
        if isLikely { first = try attempt(page, measurement) }
        if isSure, let first { return try completed(first, page, measurement) }
        for rotation in [likely, (likely + 180) % 360] {
            var turned = measurement
            turned.facts.rotation = rotation
            // On little print a second reading tells no more than the first.
            guard rotation == likely || measurement.components.print.count >= fewestTelling else { break }
            let read: Attempt
            if let first, rotation == likely { read = first } else { read = try attempt(page, turned) }
            if let sureness = legibility.share(of: read.words) {
                measurement.facts.rotation = rotation
                measurement.facts.rotationConfidence = max(measurement.facts.rotationConfidence, sureness)
                return try completed(read, page, turned)
            }
        }
        if let first { return (first.plan, first.words) }
        let unturned = try attempt(page, measurement)
        return (unturned.plan, unturned.words)
    }

    private func attempt(
        _ page: DecodedPage, _ measurement: PageMeasurement, plan: ReadingPlan? = nil
    ) throws(ScanDefect) -> Attempt {
        let plan = plan ?? ReadingPlan(measurement)
        let picture = try ReadingPicture(page.image, recipe: plan.recipe)
        let words = try tesseract.words(
            on: picture, resolution: resolution(measurement, plan), scale: plan.scale,
            size: plan.placement.uprightSize)
        return Attempt(plan: plan, picture: picture, words: words)
    }

    /// All of the words, those of missed lines and of cards among them, and how they were read.
    private func completed(
        _ attempt: Attempt, _ page: DecodedPage, _ measurement: PageMeasurement
    ) throws(ScanDefect) -> (ReadingPlan, [Word]) {
        let (plan, words) = try lines(attempt, page, measurement)
        let (whole, cards) = try CardReader().completed(words, of: page, plan: plan, measurement) {
            (card, own) throws(ScanDefect) in try lines(self.attempt(card, own), card, own)
        }
        return (plan.reading(apart: cards), whole)
    }

    /// The words, without rules where these are in the way, with those of lines that were missed.
    private func lines(
        _ attempt: Attempt, _ page: DecodedPage, _ measurement: PageMeasurement
    ) throws(ScanDefect) -> (ReadingPlan, [Word]) {
        var best = attempt
        if rules.doubts(attempt.words, measurement), let height = measurement.printHeight {
            let plan = attempt.plan.withoutRules(height: height * measurement.reduction)
            let other = try self.attempt(page, measurement, plan: plan)
            if rules.prefers(other.words, to: attempt.words) { best = other }
        }
        let plain =
            best.plan.isDeepened
            ? try ReadingPicture(page.image, recipe: best.plan.plainRecipe) : best.picture
        let (words, lines) = try MissedLineReader(tesseract).completed(
            rules.withoutDashes(best.words), on: best.picture, plain: plain, plan: best.plan, measurement,
            resolution: resolution(measurement, best.plan))
        return (best.plan.reading(apart: lines), words)
    }

    private func resolution(_ measurement: PageMeasurement, _ plan: ReadingPlan) -> Int {
        min(2_400, max(70, Int(measurement.likelyResolution * plan.scale)))
    }

    /// Second opinion on which way the page stands, where its own statistics are unsure.
    private func askTesseract(_ page: DecodedPage, _ measurement: inout PageMeasurement) throws(ScanDefect) {
        let scale = 1 / Double(measurement.reduction)
        let picture = try ReadingPicture(
            page.image, recipe: measurement.reduction > 1 ? [.scale(factor: scale)] : [])
        guard
            let answer = tesseract.orientation(
                of: picture, resolution: max(70, Int(measurement.likelyResolution * scale))),
            answer.confidence >= orientationConfidence
        else { return }
        measurement.facts.rotation = answer.rotation
        measurement.facts.rotationConfidence = answer.confidence
    }

    private func codes(
        on page: DecodedPage, _ measurement: PageMeasurement, _ placement: PagePlacement
    ) -> [Barcode] {
        BarcodeSearch()
            .codes(
                on: page.image, grey: measurement.grey, ink: measurement.ink,
                components: measurement.components, reduction: measurement.reduction
            )
            .map { Barcode(text: $0.text, symbology: $0.symbology, box: placement.box($0.box)) }
    }
}
