package import DossierModel
internal import Extraction

/// `kk_memuat_nik`: the members read from a family card have none of the NIKs of the application.
package struct ApplicantNotInFamilyCard: Check {
    /// A member's number that a scanner misread in so many digits may still be the applicant's.
    package var misread = 2

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let members = paper.document.fields.filter { $0.name == "anggota" }
        let application = paper.application
        let known =
            application.record.map { [$0.nik, $0.attorneyNIK].compactMap(\.self) }
            ?? (application.applicantCard?.field("nik")?.numbers ?? [])
        guard let first = members.first, !known.isEmpty else { return [] }
        let isThere = members.contains { member in
            known.contains { nik in
                member.numbers.contains {
                    member.isSure ? $0 == nik : EditDistance.between($0, nik) <= misread
                }
            }
        }
        guard !isThere else { return [] }
        return finding(
            .review, on: first, against: Array(members.dropFirst()),
            id:
                "memuat kartu keluarga dengan \(members.count) anggota yang terbaca, tanpa NIK pemohon \(known[0]).",
            en:
                "holds a family card of whose \(members.count) members read none has the applicant's NIK \(known[0]).",
            remedy: Phrase(
                id: "Cari NIK pemohon pada daftar anggota di kertas, atau minta kartu keluarga yang benar.",
                en: "Look for the applicant's NIK among the members on the paper, or ask for the right card.")
        )
    }
}
