package import DossierModel

/// Scripts and actions inside a PDF; they are never run here.
package struct ActiveContent: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        guard let facts = file.facts, !facts.activeContent.isEmpty else { return [] }
        let names = facts.activeContent.joined(separator: ", ")
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "berisi perintah yang dapat dijalankan (\(names)). Di sini tidak dijalankan.",
                    en: "holds content that can run (\(names)). It is not run here."),
                remedy: Phrase(
                    id: "Jangan buka fail ini dengan program lain. Minta hasil pindai biasa.",
                    en: "Do not open this file in another program. Ask for a plain scan."))
        ]
    }
}
