package import DossierModel

/// `nop_sama`: property tax was paid for another object than the notice is for.
package struct TaxObjectsDiffer: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["bukti_bayar_pbb"]), let number = paper.field("nop") else { return [] }
        let notices = paper.application.own(["sppt_pbb"]).compactMap { $0.field("nop") }
        guard let first = notices.first,
            !notices.contains(where: { notice in number.numbers.contains(where: notice.numbers.contains) })
        else { return [] }
        return finding(
            .note, on: number, against: [first],
            id:
                "memuat bukti bayar NOP \(number.value), sedangkan SPPT (\(first.place.id)) untuk NOP \(first.value).",
            en:
                "holds a payment for object \(number.value), but the notice (\(first.place.en)) is for \(first.value)."
        )
    }
}
