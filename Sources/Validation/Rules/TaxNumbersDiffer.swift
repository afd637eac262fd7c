package import DossierModel

/// `npwp_sama`: a taxpayer card has another number than the record or the other papers of the same taxpayer, 15 and 16 digits
/// made one. A person's NIK and the older number of the same person are not held against each other.
package struct TaxNumbersDiffer: Check {
    /// Papers that carry the number of the company, or of the person where a person applies.
    package var papers: Set<String> = ["npwp_kartu", "npwp_skt", "nib", "tdp", "kswp"]
    package var fields: Set<String> = ["npwp", "npwp15", "npwp16"]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let application = paper.application
        guard let number = paper.document.fields.first(where: { fields.contains($0.name) && isOld($0.value) })
        else { return [] }
        let record = application.isOfPerson ? application.record?.npwp : application.record?.companyNPWP
        if let own = record.flatMap(SharedKey.normalised(npwp:)), own.hasPrefix("0") {
            if number.numbers.contains(where: { SharedKey.normalised(npwp: $0) == own }) { return [] }
            return finding(
                .review, on: number,
                id: "memuat NPWP \(number.value), sedangkan data permohonan memuat \(own).",
                en: "has tax number \(number.value), but the application has \(own).")
        }
        let others = application.own(papers).filter { $0 != paper.document }.flatMap(\.fields)
        guard let other = others.first(where: { fields.contains($0.name) && isOld($0.value) }),
            !number.numbers.contains(where: { one in
                other.numbers.contains { SharedKey.normalised(npwp: $0) == SharedKey.normalised(npwp: one) }
            })
        else { return [] }
        return finding(
            .review, on: number, against: [other],
            id: "memuat NPWP \(number.value), sedangkan \(other.place.id) memuat \(other.value).",
            en: "has tax number \(number.value), but \(other.place.en) has \(other.value).")
    }

    /// The number with a check digit: 15 digits, or 16 that begin with 0.
    private func isOld(_ number: String) -> Bool {
        SharedKey.normalised(npwp: number)?.hasPrefix("0") ?? false
    }
}
