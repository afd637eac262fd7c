internal import DossierModel

/// Several small papers copied on one sheet: identity card, taxpayer card, family card.
struct CardSheet: Sendable {
    struct Card: Sendable {
        var part: PaperPart
        var classification: Classification
    }

    /// Two or more, or none when the sheet is one paper.
    let cards: [Card]

    init(_ part: PaperPart, classifier: Classifier) {
        cards = []
    }
}
