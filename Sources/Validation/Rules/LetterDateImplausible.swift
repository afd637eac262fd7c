package import DossierModel

/// `tanggal_wajar`: a letter is dated after the day at the counter, or long before it.
package struct LetterDateImplausible: Check {
    /// Six months, as `permit_types.yaml` of the domain brief proposes; the office's to set.
    package var mostMonths = 6

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let written = paper.field("tempat_tanggal") ?? paper.field("tanggal") else { return [] }
        let days = paper.days(written)
        let isPlausible = days.contains {
            $0 <= paper.receivedOn && !$0.isOlder(thanMonths: mostMonths, on: paper.receivedOn)
        }
        guard let day = days.first, !isPlausible else { return [] }
        let isLate = day > paper.receivedOn
        return finding(
            .review, on: written,
            id: "memuat surat bertanggal \(day), "
                + (isLate
                    ? "sesudah berkas diterima (\(paper.receivedOn))."
                    : "lebih dari \(mostMonths) bulan yang lalu."),
            en: "holds a letter dated \(day), "
                + (isLate
                    ? "after it was handed in (\(paper.receivedOn))."
                    : "more than \(mostMonths) months ago."),
            remedy: Phrase(
                id: "Cocokkan tanggalnya dengan kertas, lalu minta surat yang baru bila memang demikian.",
                en: "Compare the date with the paper; ask for a new letter if it is so."))
    }
}
