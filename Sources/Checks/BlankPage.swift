package import DossierModel

/// A page without content; kept, but never a document.
package struct BlankPage: Check {
    /// Ink of dust and show-through: half of one per cent of the page, by judgement.
    package var mostInk = 0.005
    /// A page number alone is three or four pieces of print, so such a page is not blank.
    package var mostComponents = 2

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard isBlank(facts) else { return [] }
        return [
            finding(
                .note, at: location,
                location.sentence(
                    id: "kosong.",
                    en: "is blank."),
                remedy: Phrase(
                    id: "Tidak perlu tindakan. Bila kertasnya tidak kosong, pindai ulang.",
                    en: "Nothing to do. If the paper is not blank, scan it again."))
        ]
    }

    /// Whether these facts are those of a blank page; the one place where this is decided.
    package func isBlank(_ facts: PageFacts) -> Bool {
        facts.componentCount <= mostComponents && facts.inkCoverage <= mostInk && facts.photos.isEmpty
    }
}
