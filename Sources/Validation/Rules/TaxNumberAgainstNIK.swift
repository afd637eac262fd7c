package import DossierModel
internal import Extraction

/// `npwp16_bentuk`: a tax number of 16 digits that is a NIK (a person's, since 2024), but nobody's of the application. One that
/// begins with 0 has a check digit, which `InvalidIdentifier` tells of.
package struct TaxNumberAgainstNIK: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["npwp_kartu", "npwp_skt"]), let number = paper.field("npwp16"), number.isSure,
            NIK(digits: number.value) != nil
        else { return [] }
        let known = paper.application.knownNIKs
        guard !known.isEmpty, !known.contains(number.value) else { return [] }
        return finding(
            .review, on: number,
            id:
                "memuat NPWP \(number.value) yang berbentuk NIK, tetapi bukan NIK siapa pun pada permohonan ini.",
            en: "has tax number \(number.value), which is a NIK, but nobody's of this application.")
    }
}
