package import DossierModel

/// Print that hardly differs from the paper.
package struct TooFaint: Check {
    /// Pencil and worn carbon copies lie near it.
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
