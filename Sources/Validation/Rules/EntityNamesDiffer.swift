package import DossierModel

/// `nama_badan_cocok`: a company's or foundation's paper is in another name than the record or the first such paper.
package struct EntityNamesDiffer: Check {
    /// Fields that name the body, and the papers whose name counts where the record has none, the weightiest first.
    package var fields = ["nama_badan", "nama_pelaku_usaha", "nama_perusahaan"]
    package var leading = ["akta_pendirian", "sk_kemenkumham", "nib"]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let name = name(on: paper.document) else { return [] }
        if let own = paper.application.record?.companyName {
            guard let likeness = NameLikeness(name.readings, [own]), likeness != .same else { return [] }
            return finding(
                .review, on: name,
                id: "memuat nama badan \(name.value), yang \(likeness.words.id) \(own) pada data permohonan.",
                en: "names the body \(name.value), which \(likeness.words.en) \(own) of the application.")
        }
        let first = leading.lazy.compactMap { type in
            paper.application.own([type]).lazy.compactMap(name(on:)).first
        }.first
        guard let first, let likeness = NameLikeness(name.readings, first.readings), likeness != .same else {
            return []
        }
        return finding(
            .review, on: name, against: [first],
            id:
                "memuat nama badan \(name.value), yang \(likeness.words.id) \(first.value) (\(first.place.id)).",
            en: "names the body \(name.value), which \(likeness.words.en) \(first.value) (\(first.place.en))."
        )
    }

    private func name(on document: Document) -> Field? {
        fields.lazy.compactMap(document.field).first
    }
}
