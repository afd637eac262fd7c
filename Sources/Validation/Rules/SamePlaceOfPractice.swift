package import DossierModel

/// `sip_tempat_berbeda`: a licence that still holds is for the place that is applied for now. A renewal is for the same place
/// by its nature.
package struct SamePlaceOfPractice: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["sip"]), paper.application.variable("jenis_permohonan") != "perpanjangan",
            let place = paper.field("tempat_praktik"), paper.ended("berlaku_sampai") == nil
        else { return [] }
        let applied = paper.application.own(["surat_ket_tempat_praktik"]).compactMap { $0.field("fasilitas") }
        guard let same = applied.first(where: { NameLikeness(place.readings, $0.readings) == .same }) else {
            return []
        }
        return finding(
            .review, on: place, against: [same],
            id:
                "memuat SIP yang masih berlaku untuk \(place.value), tempat yang sama dengan \(same.place.id).",
            en: "holds a licence still valid for \(place.value), the same place as on \(same.place.en).",
            remedy: Phrase(
                id: "Tanyakan untuk tempat mana izin ini dimohon.",
                en: "Ask which place this application is for."))
    }
}
