package import DossierModel
internal import Extraction

/// `gazetteer`: a district is in no list of the regency or city that the paper names.
package struct AreaNotListed: Check {
    /// Names as like as this are one (domain brief).
    package var leastLikeness = 0.85

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let city = paper.field("kab_kota"), let district = paper.field("kecamatan") else { return [] }
        let regions = paper.application.regions
        let parents = regions.regencies.filter { isSame(plain($0.name), city) }
        let listed = parents.flatMap { regions.districts(of: $0.code) }.map(\.name)
        guard !listed.isEmpty, !listed.contains(where: { isSame(plain($0), district) }) else { return [] }
        return finding(
            .note, on: district, against: [city],
            id: "memuat kecamatan \(district.value), yang tidak ada dalam daftar \(parents[0].name).",
            en: "names district \(district.value), which is in no list of \(parents[0].name).",
            remedy: Phrase(
                id: "Cocokkan nama wilayahnya dengan kertas; ejaan lama tetap sah.",
                en: "Compare the name with the paper; old spellings remain valid."))
    }

    private func isSame(_ name: String, _ field: Field) -> Bool {
        field.readings.contains { EditDistance.similarity(plain($0), name) >= leastLikeness }
    }

    /// Upper case, without what kind of area it is.
    private func plain(_ name: String) -> String {
        let kinds: Set<String> = [
            "KOTA", "KABUPATEN", "KAB", "KOTAMADYA", "KECAMATAN", "KEC", "ADMINISTRASI",
        ]
        return name.uppercased().split { !$0.isLetter }.map(String.init).filter { !kinds.contains($0) }
            .joined(separator: " ")
    }
}
