/// Whether a page is blank: the one place where this is decided, for the check and for the page's role alike.
package struct Blankness: Sendable {
    /// Ink of dust and show-through as a share of the page: half of one per cent, by judgement; the faintest page
    /// with content among the samples has 0.009.
    package var mostInk = 0.005
    /// Pieces of the size of print. A page number alone is three or four, so such a page is not blank.
    package var mostPieces = 2
    /// The same where the page was read and no word was found: dirt, then.
    package var mostDirt = 12
    /// Sureness from which a word of two letters or digits counts as one; less is noise on an empty page.
    package var surelyRead = 0.5

    package init() {}

    package func isBlank(_ page: Page) -> Bool {
        let facts = page.facts
        guard facts.inkCoverage <= mostInk, facts.photos.isEmpty, page.barcodes.isEmpty else { return false }
        guard let text = page.text else { return facts.componentCount <= mostPieces }
        let hasWords = text.words.contains { word in
            word.confidence >= surelyRead && word.letterCount >= 2
        }
        return !hasWords && facts.componentCount <= mostDirt
    }
}
