package import DossierModel

/// `izin_lama_masa`: the permit that is to be renewed has run out already.
package struct PreviousPermitExpired: Check {
    package var field = "berlaku_sampai"

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let (end, day) = paper.ended(field) else { return [] }
        return finding(
            .review, on: end, id: "memuat izin lama yang habis masa berlakunya pada \(day).",
            en: "holds a previous permit that expired on \(day).", remedy: .askForNewer)
    }
}
