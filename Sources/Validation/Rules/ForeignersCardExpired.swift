package import DossierModel

/// `ktp_masa_berlaku`: a foreigner's identity card ran out. A citizen's holds for life, whatever date is printed (Law
/// 24/2013, article 64).
package struct ForeignersCardExpired: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["ktp_el"]), paper.field("kewarganegaraan")?.value == "WNA",
            let end = paper.field("berlaku_hingga"), let day = paper.days(end).max(), day < paper.receivedOn
        else { return [] }
        return finding(
            .note, on: end, id: "memuat KTP orang asing yang habis masa berlakunya pada \(day).",
            en: "holds a foreigner's identity card that expired on \(day).", remedy: .askForNewer)
    }
}
