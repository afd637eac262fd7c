package import DossierModel

/// `nik_sama_permohonan`: the applicant's card carries another NIK than the application, or, where the record has none, the
/// application letter.
package struct NIKAgainstApplication: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let nik = paper.field("nik") else { return [] }
        if let own = paper.application.record?.nik {
            guard !nik.numbers.contains(own) else { return [] }
            return finding(
                .block, on: nik, id: "memuat NIK \(nik.value), sedangkan data permohonan memuat \(own).",
                en: "has NIK \(nik.value), but the application has \(own).")
        }
        guard let letter = paper.application.applicationLetter?.field("nik"),
            !nik.numbers.contains(where: letter.numbers.contains)
        else { return [] }
        return finding(
            .block, on: nik, against: [letter],
            id: "memuat NIK \(nik.value), sedangkan \(letter.place.id) memuat \(letter.value).",
            en: "has NIK \(nik.value), but \(letter.place.en) has \(letter.value).")
    }
}
