package import DossierModel
internal import Extraction

/// `str_nomor_bentuk`: behind the label of a registration's number stands something that has none of the known shapes. Such a
/// number is not read as a field, so the line itself is shown.
package struct RegistrationShapeUnknown: Check {
    /// As on certificates of all councils, upper case.
    package var labels = ["NOMOR REGISTRASI", "REGISTRATION NUMBER", "NOMOR STR", "NO. STR", "NO STR"]
    /// Letters and digits without a known shape that are a number and no word.
    package var fewestDigits = 6

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["str"]), paper.field("nomor") == nil else { return [] }
        for (page, line) in paper.lines {
            let text = line.text.uppercased()
            guard let label = labels.lazy.compactMap({ text.firstRange(of: $0) }).first else { continue }
            let value = text[label.upperBound...].drop { !$0.isLetter && !$0.isNumber }
            guard value.count(where: \.isNumber) >= fewestDigits,
                RegistrationNumber(text: String(value)) == nil
            else { continue }
            let number = Field(
                name: "nomor", value: String(value), raw: line.text, page: page, box: line.box,
                confidence: line.confidence, source: .label, verified: false)
            return finding(
                .note, on: number, id: "memuat nomor registrasi \(value), yang bentuknya tidak dikenal.",
                en: "has a registration number \(value) of no known shape.",
                remedy: Phrase(
                    id: "Cocokkan dengan kertas, lalu ketik nomornya.",
                    en: "Compare it with the paper, then type the number."))
        }
        return []
    }
}
