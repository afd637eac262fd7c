package import DossierModel
internal import Extraction

/// `str_profesi_cocok`: a registration of another profession than the permit is for.
package struct ProfessionAgainstPermit: Check {
    /// Professions by permit type, as the STR prints them; types that are not here need none.
    package var professions: [String: Set<String>] = [
        "SIP_DOKTER": ["DOKTER", "DOKTER GIGI", "DOKTER SPESIALIS"], "SIPB": ["BIDAN"], "SIPP": ["PERAWAT"],
        "SIPA": ["APOTEKER"], "IZIN_APOTEK": ["APOTEKER"],
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let profession = paper.field("profesi"), let permit = paper.application.permit,
            let fitting = professions[permit.id], !profession.readings.contains(where: fitting.contains)
        else { return [] }
        let wanted = fitting.sorted().joined(separator: " / ")
        return finding(
            .block, on: profession,
            id: "memuat STR untuk profesi \(profession.value), sedangkan \(permit.id) memerlukan \(wanted).",
            en: "holds a registration as \(profession.value), but \(permit.id) needs \(wanted).",
            remedy: Phrase(
                id: "Periksa profesi pada STR dan jenis izinnya; minta STR yang sesuai.",
                en: "Check the profession and the kind of permit; ask for the right registration."))
    }
}
