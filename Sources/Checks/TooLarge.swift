package import DossierModel

/// More pixels, pages or bytes than the limits allow.
package struct TooLarge: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        guard let defect = file.defect, defect.kind == .tooLarge else { return [] }
        return [
            finding(
                .block, at: location,
                location.sentence(
                    id: "melebihi batas ukuran atau jumlah halaman.",
                    en: "is above the limit of size or of pages."),
                remedy: Phrase(
                    id: "Bagi menjadi beberapa fail, atau pindai ulang pada 300 dpi.",
                    en: "Divide it into several files, or scan it again at 300 dpi."))
        ]
    }
}
