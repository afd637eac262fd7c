package import DossierModel

/// A page that could not be read, in a file that otherwise could.
package struct UnreadablePage: Check {
    package init() {}

    package func findings(on reading: PageReading, at location: Finding.Location) -> [Finding] {
        guard case .unreadable(_, let defect) = reading else { return [] }
        let reason = defect.kind.words
        return [
            finding(
                .block, at: location,
                location.sentence(
                    id: "tidak dapat dibaca: \(reason.id).", en: "cannot be read: \(reason.en)."),
                remedy: Phrase(id: "Pindai ulang halaman ini.", en: "Scan this page again."))
        ]
    }
}
