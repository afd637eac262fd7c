package import DossierModel

/// `sppt_tahun_berjalan`: a property tax notice of another year. The year before still does until the tax falls due.
package struct TaxNoticeYear: Check {
    /// Day of the year on which the tax falls due; 30 September unless the local rule says otherwise.
    package var due = (month: 9, day: 30)

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["sppt_pbb"]), let read = paper.field("tahun"), let year = Int(read.value) else {
            return []
        }
        let today = paper.receivedOn
        let isBeforeDue = (today.month, today.day) <= due
        guard year != today.year, !(isBeforeDue && year == today.year - 1) else { return [] }
        return finding(
            .review, on: read, id: "memuat SPPT tahun \(year), bukan tahun \(today.year).",
            en: "holds a property tax notice for \(year), not \(today.year).",
            remedy: Phrase(
                id: "Cocokkan tahunnya dengan kertas, lalu minta SPPT tahun berjalan.",
                en: "Compare the year with the paper, then ask for this year's notice."))
    }
}
