package import DossierModel
internal import Extraction

/// `ahu_jenis_cocok`: the kind of a decree, told by its number, is not that of the body's form.
package struct DecreeAgainstEntityForm: Check {
    /// Forms by the suffix of `AHU-….AH.01.nn` (domain brief, 1.1); others are not held against anything.
    package var forms: [String: Set<String>] = [
        "01": ["PT"], "02": ["PT"], "04": ["YAYASAN"], "07": ["PERKUMPULAN"], "14": ["CV"],
        "26": ["KOPERASI"],
        "30": ["PT PERORANGAN", "PT"],
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let number = paper.field("nomor_sk"),
            case .decree(let suffix)? = AHUNumber(text: number.value)?.kind,
            let fitting = forms[suffix]
        else { return [] }
        let deed = paper.application.own(["akta_pendirian"]).lazy.compactMap { $0.field("bentuk_badan") }
            .first
        guard let form = paper.application.variable("bentuk_badan") ?? deed?.value,
            !fitting.contains(form.uppercased())
        else { return [] }
        let kind = fitting.sorted().joined(separator: " / ")
        return finding(
            .note, on: number, against: [deed].compactMap(\.self),
            id: "memuat SK \(number.value), yang untuk \(kind), sedangkan bentuk badannya \(form).",
            en: "has decree \(number.value), which is for \(kind), but the body is a \(form).")
    }
}
