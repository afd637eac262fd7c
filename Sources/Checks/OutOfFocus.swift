package import DossierModel

/// Blurred print.
package struct OutOfFocus: Check {
    /// Below a third of full sharpness, small print runs together.
    package var least = 0.3

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard let focus = facts.focus, focus < least else { return [] }
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "kabur.",
                    en: "is out of focus."),
                remedy: Phrase(
                    id: "Pindai ulang halaman ini; bersihkan kaca atau tahan kamera tetap diam.",
                    en: "Scan this page again; clean the glass or hold the camera still."))
        ]
    }
}
