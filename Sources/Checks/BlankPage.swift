package import DossierModel

/// A page without content; kept, but never a document.
package struct BlankPage: Check {
    package var blankness = Blankness()

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        guard blankness.isBlank(page) else { return [] }
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
}
