package import DossierModel

/// Content that lies turned; it is turned for reading, the original stays.
package struct UpsideDown: Check {
    /// Pieces of print of a good paragraph, by judgement; on less, not knowing is no surprise.
    package var plentyOfPrint = 200

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        guard let rotation = facts.rotation else {
            // Without reading, print in capitals alone does not tell its direction: nothing is wrong with it.
            guard page.text != nil, facts.componentCount >= plentyOfPrint else { return [] }
            return [
                finding(
                    .review, at: location,
                    location.sentence(
                        id: "berisi banyak teks, tetapi arahnya tidak dapat dipastikan.",
                        en: "has plenty of text, but which way is up cannot be told."),
                    remedy: Phrase(
                        id: "Lihat halamannya dan putar bila perlu.",
                        en: "Look at the page and turn it if needed."))
            ]
        }
        guard rotation != 0 else { return [] }
        return [
            finding(
                .note, at: location,
                location.sentence(
                    id: "terputar \(rotation)° searah jarum jam; ditegakkan untuk dibaca.",
                    en: "lies turned by \(rotation)° clockwise; it is set upright for reading."),
                remedy: Phrase(
                    id: "Tidak perlu tindakan. Letakkan kertas tegak saat memindai.",
                    en: "Nothing to do. Lay the paper upright when scanning."))
        ]
    }
}
