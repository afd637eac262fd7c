package import DossierModel

/// A well-formed file without a page.
package struct NoPages: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        guard let defect = file.defect, defect.kind == .noPages else { return [] }
        return [
            finding(
                .block, at: location,
                location.sentence(
                    id: "tidak berisi halaman.",
                    en: "holds no page."),
                remedy: Phrase(
                    id: "Minta fail aslinya, atau pindai ulang kertasnya.",
                    en: "Ask for the original file, or scan the paper again."))
        ]
    }
}
