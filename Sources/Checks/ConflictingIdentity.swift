package import DossierModel

/// Papers that carry verified NIKs of different people; attorneys are named on their letter.
package struct ConflictingIdentity: Check {
    /// Papers about one person: the applicant, or the attorney.
    package var personalTypes: Set<String> = ["ktp_el", "suket_ktp", "surat_permohonan", "str", "sip"]
    package var attorneyTypes: Set<String> = ["surat_kuasa"]
    package var nikFields: Set<String> = ["nik", "pemberi_nik", "penerima_nik"]

    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        let allowed = Set(
            dossier.documents.filter { attorneyTypes.contains($0.type ?? "") }
                .flatMap { $0.fields.filter { nikFields.contains($0.name) && $0.verified }.map(\.value) })
        var seen: [(nik: String, page: PageID)] = []
        for document in dossier.documents where personalTypes.contains(document.type ?? "") {
            for field in document.fields where field.name == "nik" && field.verified {
                if !seen.contains(where: { $0.nik == field.value }) { seen.append((field.value, field.page)) }
            }
        }
        // With a letter of attorney two people belong here, as long as both are named on it.
        let people = seen.filter { !allowed.contains($0.nik) }
        let conflict = allowed.isEmpty ? seen.count > 1 : !people.isEmpty && seen.count > 1
        guard conflict, let first = seen.first,
            let other = people.last(where: { $0.nik != first.nik }) ?? seen.last
        else { return [] }
        return [
            finding(
                .review, at: .page(other.page),
                Phrase(
                    id:
                        "NIK pada halaman \(other.page.number) fail \(other.page.file) berbeda dengan NIK pada "
                        + "halaman \(first.page.number) fail \(first.page.file).",
                    en:
                        "The NIK on page \(other.page.number) of file \(other.page.file) differs from the NIK on "
                        + "page \(first.page.number) of file \(first.page.file)."),
                remedy: Phrase(
                    id: "Periksa keduanya. Keluarkan dokumen milik orang lain, atau lampirkan surat kuasa.",
                    en: "Check both. Take out the papers of someone else, or add a letter of attorney."))
        ]
    }
}
