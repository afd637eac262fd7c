package import DossierModel

/// `npwp_nama_cocok`: a taxpayer card is in another name than the applicant's or, of a company, the company's.
package struct NameOnTaxCard: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let name = paper.field("nama"), let record = paper.application.record else { return [] }
        let own =
            paper.application.isOfPerson ? [record.applicantName] : [record.companyName].compactMap(\.self)
        guard let likeness = NameLikeness(name.readings, own), likeness != .same else { return [] }
        return finding(
            .review, on: name,
            id:
                "memuat NPWP atas nama \(name.value), yang \(likeness.words.id) \(own[0]) pada data permohonan.",
            en:
                "holds a taxpayer card of \(name.value), which \(likeness.words.en) \(own[0]) of the application."
        )
    }
}
