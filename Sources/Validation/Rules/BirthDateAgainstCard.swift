package import DossierModel

/// `tgl_lahir_cocok_ktp`: a paper has another birth date than the applicant's card.
package struct BirthDateAgainstCard: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let card = paper.application.applicantCard?.field("tgl_lahir"),
            let born = paper.field("tgl_lahir")
        else { return [] }
        let (printed, own) = (paper.days(born), paper.days(card))
        guard !printed.isEmpty, !own.isEmpty, !printed.contains(where: own.contains) else { return [] }
        return finding(
            .review, on: born, against: [card],
            id: "memuat tanggal lahir \(born.value), sedangkan KTP (\(card.place.id)) memuat \(card.value).",
            en: "has birth date \(born.value), but the card (\(card.place.en)) has \(card.value).")
    }
}
