package import DossierModel

/// Content that does not decode, or only after a repair.
package struct Damaged: Check {
    package init() {}

    package func findings(on file: FileSubject, at location: Finding.Location) -> [Finding] {
        if file.defect?.kind == .damaged {
            return [
                finding(
                    .block, at: location,
                    location.sentence(
                        id: "rusak dan tidak dapat dibaca.",
                        en: "is damaged and cannot be read."),
                    remedy: Phrase(
                        id: "Minta fail aslinya, atau pindai ulang kertasnya.",
                        en: "Ask for the original file, or scan the paper again."))
            ]
        }
        guard let facts = file.facts, facts.repaired, facts.complete else { return [] }
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "rusak susunannya; isinya dibaca setelah diperbaiki.",
                    en: "is damaged in its structure; it was read after a repair."),
                remedy: Phrase(
                    id: "Periksa apakah semua halaman ada. Bila tidak, minta fail aslinya.",
                    en: "Check that no page is missing. If one is, ask for the original file."))
        ]
    }
}
