internal import DossierModel

/// Several small papers copied on one sheet: identity card, taxpayer card, family card, photographs.
struct CardSheet: Sendable {
    struct Card: Sendable {
        var part: PaperPart
        var classification: Classification
    }

    /// Two or more in reading order, or none when the sheet is one paper.
    let cards: [Card]
    /// Widest gap inside one card, in heights of its letters.
    static let gap = 2.6

    init(_ part: PaperPart, classifier: Classifier) {
        var cards: [Card] = []
        let words = part.page.text?.words.filter { part.frame.contains(x: $0.box.midX, y: $0.box.midY) } ?? []
        let blocks = WordBlocks(words, gap: CardSheet.gap).boxes
        guard blocks.count > 1 else {
            self.cards = []
            return
        }
        var loose: [PixelRect] = []
        for block in blocks {
            let candidate = PaperPart(id: part.id, page: part.page, box: block)
            let classification = classifier.classify(Paper([candidate]))
            let type = classification.type.flatMap { classifier.catalogue[$0] }
            if let type, CardSheet.sharesSheets(type), CardSheet.carries(type, Paper([candidate])) {
                cards.append(Card(part: candidate, classification: classification))
            } else {
                loose.append(block)
            }
        }
        guard cards.count > 1 else {
            self.cards = []
            return
        }
        // What has no type of its own (the day below the photograph, a cut-off corner) belongs to the nearest card.
        for block in loose {
            let nearest = cards.indices.min {
                CardSheet.distance(cards[$0].part.frame, block)
                    < CardSheet.distance(cards[$1].part.frame, block)
            }
            guard let nearest else { continue }
            cards[nearest].part.box = cards[nearest].part.frame.union(block)
        }
        self.cards = cards
    }

    /// Cards, and the single sheets people copy beside them in reduced size.
    private static func sharesSheets(_ type: DocumentType) -> Bool {
        type.shape == .card || type.number == .familyCard
    }

    /// The number such a paper bears, by shape alone: a list of enclosures names cards but shows none.
    private static func carries(_ type: DocumentType, _ paper: Paper) -> Bool {
        guard let number = type.number else { return true }
        return paper.lines.contains { line in
            // Misread digits are allowed here; reading the field decides about them.
            let digits = line.text.count { $0.isNumber }
            return number.identifiers.contains { !$0.find(in: line.text).isEmpty } || digits >= 12
        }
    }

    private static func distance(_ left: PixelRect, _ right: PixelRect) -> Int {
        let across = max(0, max(left.x, right.x) - min(left.maxX, right.maxX))
        let down = max(0, max(left.y, right.y) - min(left.maxY, right.maxY))
        return across + down
    }
}
