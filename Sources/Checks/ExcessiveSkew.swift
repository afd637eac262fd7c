package import DossierModel

/// Lines of text that lean.
package struct ExcessiveSkew: Check {
    /// Degrees; the minimum quality of the permit catalogue this office starts from.
    package var most = 5.0

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard let skew = facts.skew, abs(skew) > most else { return [] }
        let degrees = (abs(skew) * 10).rounded() / 10
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "miring \(degrees)°; diluruskan untuk dibaca.",
                    en: "leans by \(degrees)°; it is levelled for reading."),
                remedy: Phrase(
                    id: "Periksa apakah tepinya terpotong. Bila ya, pindai ulang dengan lurus.",
                    en: "Check that no edge is cut off. If one is, scan it again, straight."))
        ]
    }
}
