package import DossierModel
internal import Extraction

/// `nik_wilayah`: a NIK begins with a regency or district that was in no list from 2016 to 2025. Codes stay for life, so it
/// is a note.
package struct RegionOfNIK: Check {
    /// By their ids in the catalogue.
    package var fields: Set<String> = ["nik", "pemberi_nik", "penerima_nik"]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let regions = paper.application.regions
        return paper.document.fields.filter { fields.contains($0.name) && $0.isSure }.flatMap { field in
            guard let nik = NIK(digits: field.value) else { return [Finding]() }
            let isListed = regions.regency(nik.regency) != nil
            let isDoubted = regions.knowsDistricts(of: nik.regency) && regions.district(nik.district) == nil
            guard !isListed || isDoubted else { return [] }
            let code = isListed ? nik.district : nik.regency
            return finding(
                .note, on: field,
                id: "memuat NIK \(nik.digits); kode wilayah \(code) tidak dikenal, mungkin kode lama.",
                en: "has NIK \(nik.digits); region code \(code) is not known and may be a retired one.",
                remedy: Phrase(
                    id: "Cocokkan enam angka pertama dengan kertas; kode lama tetap sah.",
                    en: "Compare the first six digits with the paper; retired codes remain valid."))
        }
    }
}
