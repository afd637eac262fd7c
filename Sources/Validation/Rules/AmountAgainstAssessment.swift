package import DossierModel

/// `jumlah_sama_skrd`: another amount was paid than was assessed.
package struct AmountAgainstAssessment: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["bukti_bayar_retribusi"]), let paid = paper.field("jumlah") else { return [] }
        let assessed = paper.application.own(["skrd"]).compactMap { $0.field("jumlah") }
        guard let first = assessed.first,
            !assessed.contains(where: { amount in amount.numbers.contains(where: paid.numbers.contains) })
        else { return [] }
        return finding(
            .review, on: paid, against: [first],
            id:
                "memuat pembayaran Rp\(paid.value), sedangkan ketetapan (\(first.place.id)) Rp\(first.value).",
            en:
                "holds a payment of Rp\(paid.value), but the assessment (\(first.place.en)) is Rp\(first.value)."
        )
    }
}
