package import DossierModel
internal import Extraction

/// `ijazah_profesi`: a diploma of another subject than the profession of the permit.
package struct DegreeAgainstProfession: Check {
    /// Of which one stands in the degree or subject, by permit type; `KEBIDANAN` has `BIDAN` in it.
    package var subjects = [
        "SIPB": ["BIDAN"], "SIPP": ["PERAWAT", "NERS"], "SIPA": ["APOTEKER", "FARMASI"],
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let permit = paper.application.permit, let fitting = subjects[permit.id] else { return [] }
        let read = [paper.field("prodi"), paper.field("gelar")].compactMap(\.self)
        let texts = read.flatMap(\.readings).map { $0.uppercased() } + [paper.text]
        guard let first = read.first,
            !texts.contains(where: { text in fitting.contains(where: text.contains) })
        else { return [] }
        let wanted = fitting.joined(separator: " / ")
        return finding(
            .review, on: first, against: Array(read.dropFirst()),
            id: "memuat ijazah \(first.value), sedangkan \(permit.id) memerlukan \(wanted).",
            en: "holds a diploma in \(first.value), but \(permit.id) needs \(wanted).",
            remedy: Phrase(
                id: "Baca program studi dan gelarnya pada kertas, lalu minta ijazah profesinya.",
                en: "Read subject and degree on the paper, then ask for the diploma of the profession."))
    }
}
