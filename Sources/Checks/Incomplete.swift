package import DossierModel

/// The end of the file is missing.
package struct Incomplete: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        if file.defect?.kind == .incomplete {
            return [
                finding(
                    .block, at: location,
                    location.sentence(
                        id: "terpotong dan tidak dapat dibaca.",
                        en: "is cut short and cannot be read."),
                    remedy: Phrase(
                        id: "Salin atau unggah ulang fail itu sampai selesai.",
                        en: "Copy or upload the file again, to its end."))
            ]
        }
        guard let facts = file.facts, !facts.complete else { return [] }
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "terpotong: bagian akhirnya tidak ada.",
                    en: "is cut short: its end is missing."),
                remedy: Phrase(
                    id: "Periksa halaman terakhir, lalu salin atau unggah ulang fail itu.",
                    en: "Check the last page, then copy or upload the file again."))
        ]
    }
}
