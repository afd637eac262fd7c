package import DossierModel
internal import Extraction

/// `nik_tgl_lahir_cocok`: the birth date printed beside a NIK is another one than the NIK holds. Genuine cards with such a
/// difference exist, so it never blocks.
package struct BirthDateAgainstNIK: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let nik = paper.field("nik"), let born = paper.field("tgl_lahir") else { return [] }
        let held = nik.numbers.compactMap(NIK.init(digits:)).flatMap { $0.birthDays(on: paper.receivedOn) }
        let printed = paper.days(born)
        guard !held.isEmpty, !printed.isEmpty, !held.contains(where: printed.contains) else { return [] }
        let days = held.map(\.description).joined(separator: " / ")
        return finding(
            .review, on: born, against: [nik],
            id: "memuat tanggal lahir \(born.value), sedangkan NIK \(nik.value) berarti \(days).",
            en: "has birth date \(born.value), but NIK \(nik.value) means \(days).")
    }
}
