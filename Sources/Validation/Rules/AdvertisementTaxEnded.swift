package import DossierModel

/// `reklame_pajak_lunas`: advertisement tax is paid only for a period that is over.
package struct AdvertisementTaxEnded: Check {
    package var field = "masa_sampai"

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let (end, day) = paper.ended(field) else { return [] }
        return finding(
            .review, on: end, id: "memuat pajak reklame yang hanya lunas sampai \(day).",
            en: "shows advertisement tax paid only until \(day).", remedy: .askForNewer)
    }
}
