package import DossierModel

/// Blurred print.
package struct OutOfFocus: Check {
    /// Of 1 for crisp edges; `EdgeSharpness` says how it is measured. Letters of 9 to 14 point drawn at 300 dpi
    /// and blurred more and more were read whole above it and not at all below.
    package var least = 0.5

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
