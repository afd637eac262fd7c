internal import DossierModel

/// Reads identity cards within a page each at its own scale and lean: a card's print is a third smaller than a letter's, and
/// nobody lays it straight.
struct CardReader {
    /// Reads a picture and tells how; the card as if it were a page.
    typealias Reading = (DecodedPage, PageMeasurement) throws(ScanDefect) -> (
        plan: ReadingPlan, words: [Word]
    )

    private let rule = RulesRule()
    /// Scale against the page's from which print is of another size, and degrees from which a card lies otherwise.
    private let otherScale = 1.15
    private let otherLean = 0.4

    /// `words` with those of the cards that say more when they are read by themselves, and the boxes of these.
    func completed(
        _ words: [Word], of page: DecodedPage, plan: ReadingPlan, _ measurement: PageMeasurement,
        reading: Reading
    ) throws(ScanDefect) -> (words: [Word], cards: [PixelRect]) {
        var words = words
        var cards: [PixelRect] = []
        for box in CardAreas().boxes(measurement) {
            let card = plan.placement.box(box)
            let isInside: (Word) -> Bool = { card.contains(x: $0.box.midX, y: $0.box.midY) }
            guard let found = try read(box, of: page, plan, measurement, reading),
                rule.prefers(found, to: words.filter(isInside))
            else { continue }
            let first = words.firstIndex(where: isInside) ?? words.endIndex
            words = joined(
                [words[..<first], found[...], words[first...].filter { !isInside($0) }[...]])
            cards.append(card)
        }
        return (words, cards)
    }

    /// Words of several places one after the other, their lines and blocks numbered on.
    private func joined(_ parts: [ArraySlice<Word>]) -> [Word] {
        var words: [Word] = []
        for part in parts {
            let (lines, blocks) = (
                words.last.map { $0.line + 1 } ?? 0, words.map(\.block).max().map { $0 + 1 } ?? 0
            )
            let (firstLine, firstBlock) = (part.map(\.line).min() ?? 0, part.map(\.block).min() ?? 0)
            for var word in part {
                word.line += lines - firstLine
                word.block += blocks - firstBlock
                words.append(word)
            }
        }
        return words
    }

    /// `nil` where the page's own reading does the same.
    private func read(
        _ box: PixelRect, of page: DecodedPage, _ plan: ReadingPlan, _ measurement: PageMeasurement,
        _ reading: Reading
    ) throws(ScanDefect) -> [Word]? {
        var card = page
        card.image = try page.image.part(box)
        var own = try PageMeasurement(card)
        own.facts.rotation = measurement.facts.rotation
        let apart = ReadingPlan(own)
        let scales = apart.scale / plan.scale
        let isOther =
            max(scales, 1 / scales) >= otherScale
            || abs(apart.placement.degrees - plan.placement.degrees) >= otherLean
        guard isOther else { return nil }
        let (done, words) = try reading(card, own)
        return words.map { word in
            var word = word
            word.box = plan.placement.box(
                around: word.box.corners.map { corner in
                    let point = done.placement.source(Double(corner.x), Double(corner.y))
                    return (x: box.x + Int(point.x.rounded()), y: box.y + Int(point.y.rounded()))
                })
            return word
        }
    }
}
