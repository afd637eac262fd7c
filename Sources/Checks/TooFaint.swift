package import DossierModel

/// Print that hardly differs from the paper.
package struct TooFaint: Check {
    /// Of 1 for black on white; by judgement: the faintest of 95 sample pages, printed with half the toner, has
    /// 0.83, and print drawn at a quarter of full black 0.25.
    package var least = 0.25

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard facts.componentCount > 0, facts.contrast < least else { return [] }
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "terlalu pudar.",
                    en: "is too faint."),
                remedy: Phrase(
                    id: "Pindai ulang halaman ini dengan kontras lebih tinggi.",
                    en: "Scan this page again with more contrast."))
        ]
    }
}
