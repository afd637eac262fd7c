package import DossierModel

/// `luas_konsisten`: the area of land on a tax notice is not that of the certificate.
package struct LandAreasDiffer: Check {
    /// Share of the larger by which they may differ (domain brief).
    package var tolerance = 0.10

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["sppt_pbb"]), let taxed = paper.field("luas_bumi"), let area = area(taxed) else {
            return []
        }
        let titles = paper.application.own(["sertifikat_tanah", "alas_hak_lain"]).compactMap {
            $0.field("luas")
        }
        guard let first = titles.first,
            titles.compactMap(self.area).allSatisfy({ abs($0 - area) > tolerance * max($0, area) }),
            self.area(first) != nil
        else { return [] }
        return finding(
            .note, on: taxed, against: [first],
            id:
                "memuat luas bumi \(taxed.value) m², sedangkan bukti hak (\(first.place.id)) memuat \(first.value).",
            en: "has \(taxed.value) m² of land, but the title (\(first.place.en)) has \(first.value).")
    }

    /// Square metres: `1.250,5 M2` has full stops between thousands.
    private func area(_ field: Field) -> Double? {
        let number = field.value.prefix { $0.isNumber || $0 == "." || $0 == "," }
        let area = Double(number.replacing(".", with: "").replacing(",", with: "."))
        return area.flatMap { $0 > 0 ? $0 : nil }
    }
}
