package import DossierModel

/// `rekom_bernomor`: a recommendation on which no number or no date was read. Its purpose is that they are there.
package struct UnnumberedRecommendation: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["rekomendasi_opd"]), !paper.text.isEmpty else { return [] }
        let missing = [
            paper.field("nomor") == nil ? Phrase(id: "nomor", en: "number") : nil,
            paper.field("tanggal") == nil ? Phrase(id: "tanggal", en: "date") : nil,
        ].compactMap(\.self)
        guard !missing.isEmpty else { return [] }
        let (id, en) = (
            missing.map(\.id).joined(separator: " dan "), missing.map(\.en).joined(separator: " and ")
        )
        return finding(
            .review, on: paper.document, id: "memuat rekomendasi tanpa \(id) yang terbaca.",
            en: "holds a recommendation on which no \(en) was read.",
            remedy: Phrase(
                id: "Cari pada kertas, lalu isi atau kembalikan ke perangkat daerah.",
                en: "Look for it on the paper, then fill it in or send it back to the office."))
    }
}
