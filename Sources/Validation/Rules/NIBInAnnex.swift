package import DossierModel
internal import Extraction

/// `nib_ulang_sama`: a line that repeats the NIB, as the annex does, has another number than the title.
package struct NIBInAnnex: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard paper.isOf(["nib"]), let nib = paper.field("nib"), nib.isSure else { return [] }
        for (page, line) in paper.lines where line.text.uppercased().contains("NIB") {
            let text = line.text
            for range in IdentifierKind.nib.find(in: text) {
                let digits = String(text[range].filter(\.isNumber))
                guard digits != nib.value, NIB(digits: digits) != nil else { continue }
                let annex = Field(
                    name: "nib", value: digits, raw: text, page: page, box: line.box,
                    confidence: line.confidence,
                    source: .pattern, verified: true)
                return finding(
                    .note, on: annex, against: [nib],
                    id:
                        "mengulang NIB sebagai \(digits), sedangkan judulnya (\(nib.place.id)) memuat \(nib.value).",
                    en: "repeats the NIB as \(digits), but the title (\(nib.place.en)) has \(nib.value).")
            }
        }
        return []
    }
}
