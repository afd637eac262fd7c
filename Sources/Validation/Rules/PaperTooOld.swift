package import DossierModel

/// `umur_dokumen`, `surat_sehat_umur`: a letter that says how things were on its day is older than its kind may be.
package struct PaperTooOld: Check {
    /// Months by type; the office's to set. Six as the domain brief proposes for health letters.
    package var mostMonths = ["surat_ket_sehat": 6, "surat_domisili": 6]

    package init() {}

    package func findings(on paper: CasePaper, at location: Finding.Location) -> [Finding] {
        guard let most = mostMonths[paper.document.type ?? ""], let written = paper.field("tanggal"),
            let day = paper.days(written).max(), day.isOlder(thanMonths: most, on: paper.receivedOn)
        else { return [] }
        return finding(
            .review, on: written, id: "memuat surat bertanggal \(day), lebih dari \(most) bulan yang lalu.",
            en: "holds a letter dated \(day), more than \(most) months ago.", remedy: .askForNewer)
    }
}
