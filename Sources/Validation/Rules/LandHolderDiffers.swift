package import DossierModel

/// `pemilik_tanah_cocok`: land is held by somebody else than the applicant or the applicant's company, and no agreement lies
/// with it.
package struct LandHolderDiffers: Check {
    package var fields = ["pemegang_hak", "pemilik"]
    /// Papers by which another's land may be used.
    package var agreements: Set<String> = ["perjanjian_sewa", "surat_kuasa"]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let application = paper.application
        guard let holder = fields.lazy.compactMap(paper.field).first, application.own(agreements).isEmpty,
            let likeness = NameLikeness(holder.readings, application.holders), likeness != .same
        else { return [] }
        let own = application.holders[0]
        return finding(
            .review, on: holder,
            id: "memuat tanah atas nama \(holder.value), yang \(likeness.words.id) pemohon \(own).",
            en: "holds land of \(holder.value), who \(likeness.words.en) the applicant, \(own).",
            remedy: Phrase(
                id: "Baca pemegang hak yang terakhir, lalu minta perjanjian pemanfaatan tanah.",
                en: "Read the last holder entered, then ask for an agreement to use the land."))
    }
}
