package import DossierModel

/// `akta_sk_cocok`: the deed that a decree quotes is none of those handed in, by number, date and notary; one of several is
/// enough, and a name that is only read otherwise is the same notary.
package struct DeedAgainstDecree: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let number = paper.field("akta_nomor") else { return [] }
        let day = paper.field("akta_tanggal")
        let notary = paper.field("notaris")
        let deeds = paper.application.own(["akta_pendirian", "akta_perubahan"]).filter {
            $0.field("nomor_akta") != nil
        }
        guard let first = deeds.first, !deeds.contains(where: { isSame($0, number, day, notary, paper) })
        else { return [] }
        let deed = ["nomor_akta", "tgl_akta", "notaris"].compactMap(first.field)
        let words = { (fields: [Field?]) in fields.compactMap { $0?.value }.joined(separator: ", ") }
        let place = deed[0].place
        return finding(
            .review, on: number, against: [day, notary].compactMap(\.self) + deed,
            id:
                "mengutip akta \(words([number, day, notary])), sedangkan akta yang diserahkan (\(place.id)) bernomor "
                + "\(words(deed)).",
            en:
                "quotes deed \(words([number, day, notary])), but the deed handed in (\(place.en)) is \(words(deed))."
        )
    }

    private func isSame(
        _ deed: Document, _ number: Field, _ day: Field?, _ notary: Field?, _ paper: CasePaper
    ) -> Bool {
        let numbers = { (field: Field?) in Set((field?.numbers ?? []).compactMap { Int($0) }) }
        guard !numbers(deed.field("nomor_akta")).isDisjoint(with: numbers(number)) else { return false }
        let names = NameLikeness(deed.field("notaris")?.readings ?? [], notary?.readings ?? [])
        if names == .different { return false }
        let (own, quoted) = (paper.days(deed.field("tgl_akta")), paper.days(day))
        return own.isEmpty || quoted.isEmpty || own.contains(where: quoted.contains)
    }
}
