package import DossierModel

/// A file that states no resolution, or one that cannot be.
package struct UnknownResolution: Check {
    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard facts.stored.resolution == nil || !facts.resolutionIsPlausible else { return [] }
        return [
            finding(
                .note, at: location,
                location.sentence(
                    id: "tidak menyebut resolusi yang masuk akal.",
                    en: "states no plausible resolution."),
                remedy: Phrase(
                    id: "Ukuran kertas diperkirakan. Pindai langsung dengan pemindai bila ukurannya penting.",
                    en: "The paper size is estimated. Use a scanner if the size matters."))
        ]
    }
}
