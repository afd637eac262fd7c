package import DossierModel
internal import Extraction

/// `pbg_kecamatan_wilayah`: the number of a building approval names a district outside the office's area.
package struct BuildingApprovalElsewhere: Check {
    /// Where its districts' codes begin: Kota Bontang.
    package var area = "6474"

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["pbg"]), let number = paper.field("nomor") else { return [] }
        // SK-PBG-{district, 6}-{day, 8}-{serial}
        let districts = number.numbers.filter { $0.count >= 14 }.map { String($0.prefix(6)) }
        guard let district = districts.first, !districts.contains(where: { $0.hasPrefix(area) }) else {
            return []
        }
        let name = paper.application.regions.district(district)?.name ?? "?"
        return finding(
            .note, on: number, id: "memuat PBG \(number.value) dari wilayah lain: \(district) \(name).",
            en: "holds building approval \(number.value) of another area: \(district) \(name).")
    }
}
