package import DossierModel

/// `str_nomor_sama`: a practice licence quotes another registration than the one handed in.
package struct RegistrationNumbersDiffer: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let quoted = paper.field("nomor_str") else { return [] }
        let own = paper.application.own(["str"]).compactMap { $0.field("nomor") }
        guard let first = own.first,
            !own.contains(where: { number in number.readings.contains { quoted.readings.contains($0) } })
        else { return [] }
        return finding(
            .review, on: quoted, against: [first],
            id:
                "mengutip STR \(quoted.value), sedangkan STR yang diserahkan (\(first.place.id)) bernomor \(first.value).",
            en:
                "quotes registration \(quoted.value), but the one handed in (\(first.place.en)) is \(first.value)."
        )
    }
}
