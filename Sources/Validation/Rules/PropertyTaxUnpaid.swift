package import DossierModel

/// `pbb_lunas`: the payment handed in is for another year than the notice. Whether it is for the same object is
/// `TaxObjectsDiffer`'s, and whether there is one the checklist's.
package struct PropertyTaxUnpaid: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["bukti_bayar_pbb"]), let paid = paper.field("tahun") else { return [] }
        let notices = paper.application.own(["sppt_pbb"]).compactMap { $0.field("tahun") }
        guard let first = notices.first, !notices.contains(where: { $0.value == paid.value }) else {
            return []
        }
        return finding(
            .review, on: paid, against: [first],
            id:
                "memuat bukti bayar PBB tahun \(paid.value), sedangkan SPPT (\(first.place.id)) tahun \(first.value).",
            en:
                "holds a payment for \(paid.value), but the notice (\(first.place.en)) is for \(first.value).",
            remedy: Phrase(
                id: "Cocokkan tahunnya, lalu minta bukti lunas tahun SPPT.",
                en: "Compare the years, then ask for the payment of the notice's year."))
    }
}
