package import DossierModel

/// `hgb_belum_berakhir`: a right to land for a term (HGB, HGU, HP) ended before the day at the counter.
package struct LandRightEnded: Check {
    package var field = "berakhir_hak"

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let (end, day) = paper.ended(field) else { return [] }
        return finding(
            .review, on: end, id: "memuat hak atas tanah yang berakhir pada \(day).",
            en: "holds a right to land that ended on \(day).", remedy: .askForNewer)
    }
}
