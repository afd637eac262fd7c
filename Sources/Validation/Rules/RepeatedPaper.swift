package import DossierModel

/// `dokumen_ganda`: a paper of the same kind and number lies in the dossier twice. Pages that look alike and files of the same
/// bytes are told apart elsewhere.
package struct RepeatedPaper: Check {
    /// The field that tells papers of a kind apart, where it is not `nomor`; a NIB is repeated on its own annex.
    package var numbers = [
        "ktp_el": "nik", "suket_ktp": "nik", "kk": "no_kk", "stnk": "nopol",
        "npwp_kartu": "npwp15",
        "sk_kemenkumham": "nomor_sk",
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let type = paper.document.type else { return [] }
        let name = numbers[type] ?? "nomor"
        guard let number = paper.field(name), number.isSure,
            let first = paper.application.documents.first(where: {
                $0.type == type && $0.number < paper.document.number && $0.field(name)?.value == number.value
            }), let other = first.field(name)
        else { return [] }
        return finding(
            .note, on: number, against: [other],
            id: "memuat dokumen yang sama (\(number.value)) dengan \(other.place.id).",
            en: "holds the same paper (\(number.value)) as \(other.place.en).", remedy: .onlyToKnow)
    }
}
