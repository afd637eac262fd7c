package import DossierModel

/// Words that were read with little certainty.
package struct UnreadableText: Check {
    /// Mean of Tesseract's word confidences, weighted by length; by judgement: clean print gives 0.9 and more, print
    /// blurred until no word is right 0.25 to 0.67.
    package var least = 0.6
    /// On fewer words the mean says little; by judgement.
    package var fewestWords = 5

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        guard let text = page.text, text.source != .embedded, text.words.count >= fewestWords,
            text.confidence < least
        else { return [] }
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "sukar dibaca; isiannya mungkin salah.",
                    en: "is hard to read; its fields may be wrong."),
                remedy: Phrase(
                    id: "Cocokkan isian dengan kertasnya, atau pindai ulang.",
                    en: "Compare the fields with the paper, or scan it again."))
        ]
    }
}
