package import DossierModel

/// A file of a format that is not read here.
package struct Unsupported: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        guard let defect = file.defect, defect.kind == .unsupported else { return [] }
        return [
            finding(
                .block, at: location,
                location.sentence(
                    id: "bukan PDF, TIFF, PNG atau JPEG yang dapat dibaca.",
                    en: "is not a PDF, TIFF, PNG or JPEG that can be read."),
                remedy: Phrase(
                    id: "Simpan sebagai PDF, TIFF, PNG atau JPEG, lalu serahkan lagi.",
                    en: "Save it as PDF, TIFF, PNG or JPEG and hand it in again."))
        ]
    }
}
