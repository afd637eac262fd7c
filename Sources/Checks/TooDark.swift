package import DossierModel

/// Paper that came out dark.
package struct TooDark: Check {
    /// Of 1 for white; by judgement, so that brown envelopes and coloured forms lie above it. All sample pages
    /// have 0.99, photographs of paper in a dim room 0.6 and less.
    package var least = 0.4

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard facts.paperLevel < least else { return [] }
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "terlalu gelap.",
                    en: "is too dark."),
                remedy: Phrase(
                    id: "Pindai ulang halaman ini dengan lebih terang.",
                    en: "Scan this page again, brighter."))
        ]
    }
}
