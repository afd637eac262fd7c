package import DossierModel
internal import Extraction

/// `kuasa_perihal`: a power of attorney that names neither the permit nor licensing at all.
package struct PermitOfAttorney: Check {
    /// Words that every permit's name may have.
    package var usual: Set<String> = ["IZIN", "SURAT", "DAN", "ATAU", "PERSETUJUAN", "KETERANGAN", "LAMA"]
    package var general = [
        "PERIZINAN", "PENGURUSAN IZIN", "PENGURUSAN SURAT IZIN", "MENGURUS IZIN", "MENGURUS SURAT IZIN",
    ]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        let text = paper.text
        guard let permit = paper.application.permit, !text.isEmpty else { return [] }
        let words = Set(
            (permit.name.id + " " + permit.id).uppercased().split { !$0.isLetter }.map(String.init)
        )
        .subtracting(usual).filter { $0.count > 2 }
        let read = Set(text.split { !$0.isLetter }.map(String.init))
        guard read.isDisjoint(with: words), !general.contains(where: text.contains) else { return [] }
        return finding(
            .review, on: paper.document, id: "memuat surat kuasa yang tidak menyebut \(permit.name.id).",
            en: "holds a power of attorney that does not name the permit (\(permit.name.en)).",
            remedy: Phrase(
                id: "Baca untuk apa kuasa diberikan, atau minta surat kuasa yang menyebut izinnya.",
                en: "Read what the power is given for, or ask for a letter that names the permit."))
    }
}
