package import DossierModel

/// Files inside a file, which no page shows.
package struct HiddenAttachment: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        guard let facts = file.facts, !facts.attachments.isEmpty else { return [] }
        let names = facts.attachments.joined(separator: ", ")
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "membawa lampiran tersembunyi: \(names).",
                    en: "carries hidden attachments: \(names)."),
                remedy: Phrase(
                    id: "Lampiran itu tidak dibaca. Minta sebagai fail tersendiri bila diperlukan.",
                    en: "They are not read. Ask for them as files of their own if they are needed."))
        ]
    }
}
