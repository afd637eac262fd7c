package import DossierModel

/// `kuasa_ktp_penerima`: the attorney's card is not that of whom the power of attorney names.
package struct AttorneyCardAgainstLetter: Check {
    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let letter = paper.application.own(["surat_kuasa"]).first else { return [] }
        if let nik = paper.field("nik"), let named = letter.field("penerima_nik") {
            guard !nik.numbers.contains(where: named.numbers.contains) else { return [] }
            return finding(
                .block, on: nik, against: [named],
                id:
                    "memuat KTP dengan NIK \(nik.value), sedangkan penerima kuasa (\(named.place.id)) ber-NIK "
                    + "\(named.value).",
                en:
                    "holds the card of NIK \(nik.value), but the attorney named (\(named.place.en)) has \(named.value)."
            )
        }
        guard let name = paper.field("nama"), let named = letter.field("penerima_nama"),
            let likeness = NameLikeness(name.readings, named.readings), likeness != .same
        else { return [] }
        return finding(
            .block, on: name, against: [named],
            id: "memuat KTP \(name.value), yang \(likeness.words.id) penerima kuasa \(named.value) "
                + "(\(named.place.id)).",
            en: "holds the card of \(name.value), which \(likeness.words.en) the attorney \(named.value) "
                + "(\(named.place.en)).")
    }
}
