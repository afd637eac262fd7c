package import DossierModel

/// `nama_cocok_ktp`: a paper is not in the name that stands on the applicant's card; the card itself, not in that of the
/// application. A name alone never blocks: it is often cut, spelt or read otherwise.
package struct NameAgainstCard: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let name = paper.field("nama") else { return [] }
        if paper.isOf(ApplicationCase.cards) {
            guard let own = paper.application.record?.applicantName,
                let likeness = NameLikeness(name.readings, [own]), likeness != .same
            else { return [] }
            return finding(
                .review, on: name,
                id: "memuat nama \(name.value), yang \(likeness.words.id) nama pemohon \(own).",
                en: "has the name \(name.value), which \(likeness.words.en) the applicant's, \(own).")
        }
        guard let card = paper.application.applicantCard?.field("nama"),
            let likeness = NameLikeness(name.readings, card.readings), likeness != .same
        else { return [] }
        return finding(
            .review, on: name, against: [card],
            id:
                "memuat nama \(name.value), yang \(likeness.words.id) \(card.value) pada KTP (\(card.place.id)).",
            en:
                "has the name \(name.value), which \(likeness.words.en) \(card.value) on the card (\(card.place.en))."
        )
    }
}
