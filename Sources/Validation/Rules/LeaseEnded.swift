package import DossierModel

/// `sewa_berlaku`: a lease ended before the day at the counter.
package struct LeaseEnded: Check {
    package var field = "berakhir"

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let (end, day) = paper.ended(field) else { return [] }
        return finding(
            .review, on: end, id: "memuat perjanjian yang berakhir pada \(day).",
            en: "holds a lease that ended on \(day).", remedy: .askForNewer)
    }
}
