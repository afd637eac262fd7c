package import DossierModel

/// The same bytes twice: in this submission or in an earlier one.
package struct ExactDuplicate: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        var findings: [Finding] = []
        if let other = file.duplicateOf {
            findings += [
                finding(
                    .note, at: location,
                    location.sentence(
                        id: "sama persis dengan \(other).",
                        en: "is exactly the same as \(other)."),
                    remedy: Phrase(
                        id: "Tidak perlu tindakan; isinya dibaca satu kali.",
                        en: "Nothing to do; it is read once."))
            ]
        }
        if let earlier = file.earlierSubmissions.first {
            findings += [
                finding(
                    .review, at: location,
                    location.sentence(
                        id: "sudah pernah diserahkan (\(earlier)).",
                        en: "was handed in before (\(earlier))."),
                    remedy: Phrase(
                        id: "Pastikan fail ini memang untuk permohonan yang sekarang.",
                        en: "Make sure that it is meant for this application."))
            ]
        }
        return findings
    }
}
