package import DossierModel

/// Dark borders that the scanner left.
package struct BlackBorder: Check {
    /// Share of a side's length, by judgement; shorter shadows do no harm.
    package var most = 0.5

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard let widest = facts.borders.all.max(), widest > most else { return [] }
        return [
            finding(
                .note, at: location,
                location.sentence(
                    id: "bertepi hitam.",
                    en: "has black borders."),
                remedy: Phrase(
                    id: "Tidak perlu tindakan. Tutup penutup pemindai agar tepinya bersih.",
                    en: "Nothing to do. Close the lid of the scanner for clean edges."))
        ]
    }
}
