package import DossierModel

/// A requirement of the application that no paper fills, or that waits for an answer.
package struct MissingRequirement: Check {
    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        dossier.checklist.compactMap { entry in
            switch entry.status {
            case .missing:
                finding(
                    .block, at: location,
                    Phrase(id: "\(entry.name.id) belum ada.", en: "Missing: \(entry.name.en)."),
                    remedy: Phrase(id: "Minta pemohon melengkapinya.", en: "Ask the applicant to hand it in.")
                )
            case .unreadable:
                finding(
                    .block, at: location,
                    Phrase(
                        id: "\(entry.name.id) tidak dapat dibaca.", en: "Cannot be read: \(entry.name.en)."),
                    remedy: Phrase(
                        id: "Pindai ulang, atau minta fail lain.",
                        en: "Scan it again, or ask for another file."))
            case .ask:
                finding(
                    .review, at: location,
                    Phrase(
                        id: "Belum jelas apakah \(entry.name.id) diperlukan.",
                        en: "It is not known whether this is needed: \(entry.name.en)."),
                    remedy: entry.note
                        ?? Phrase(
                            id: "Lengkapi data permohonan.", en: "Complete the application's data."))
            case .met, .expired, .notNeeded, .optional:
                nil
            }
        }
    }
}
