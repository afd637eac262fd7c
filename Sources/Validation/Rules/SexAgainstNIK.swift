package import DossierModel
internal import Extraction

/// `nik_jk_cocok`: the sex printed beside a NIK is not that of the NIK, whose day of birth is 40 more for a woman.
package struct SexAgainstNIK: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let nik = paper.field("nik"), let sex = paper.field("jenis_kelamin") else { return [] }
        let held = nik.numbers.compactMap(NIK.init(digits:)).map(\.sex.rawValue)
        guard !held.isEmpty, !held.contains(where: sex.readings.contains) else { return [] }
        return finding(
            .review, on: sex, against: [nik],
            id: "memuat jenis kelamin \(sex.value), sedangkan NIK \(nik.value) berarti \(held[0]).",
            en: "has sex \(sex.value), but NIK \(nik.value) means \(held[0]).")
    }
}
