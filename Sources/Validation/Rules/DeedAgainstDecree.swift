package import DossierModel

/// `akta_sk_cocok`: the deed that a decree quotes is none of those handed in, by number and date; one of several is enough.
package struct DeedAgainstDecree: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {

        guard let number = paper.field("akta_nomor") else { return [] }
        let day = paper.field("akta_tanggal")
        let deeds = paper.application.own(["akta_pendirian", "akta_perubahan"]).filter {
            $0.field("nomor_akta") != nil
        }
        guard let first = deeds.first, !deeds.contains(where: { isSame($0, number, day, paper) }) else {
            return []
        }
        let deed = [first.field("nomor_akta"), first.field("tgl_akta")].compactMap(\.self)
        let words = { (fields: [Field?]) in fields.compactMap { $0?.value }.joined(separator: ", ") }
        let place = deed[0].place
        return finding(
            .review, on: number, against: [day].compactMap(\.self) + deed,
            id:
                "mengutip akta \(words([number, day])), sedangkan akta yang diserahkan (\(place.id)) bernomor "
                + "\(words(deed)).",
            en: "quotes deed \(words([number, day])), but the deed handed in (\(place.en)) is \(words(deed))."
        )
    }

    private func isSame(_ deed: Document, _ number: Field, _ day: Field?, _ paper: CasePaper) -> Bool {
        let numbers = { (field: Field?) in Set((field?.numbers ?? []).compactMap { Int($0) }) }
        guard !numbers(deed.field("nomor_akta")).isDisjoint(with: numbers(number)) else { return false }
        let (own, quoted) = (paper.days(deed.field("tgl_akta")), paper.days(day))
        return own.isEmpty || quoted.isEmpty || own.contains(where: quoted.contains)
    }
}
