package import DossierModel

/// Print that runs off the picture.
package struct CutOffEdge: Check {
    /// Share of a side, by judgement: a staple or a frame line that touches the edge stays below it. No sample page
    /// has more than 0.01.
    package var most = 0.02

    package init() {}

    package func findings(on page: Page, at location: Finding.Location) -> [Finding] {
        let facts = page.facts
        let cut = facts.cutInk.all
        let names = [("atas", "top"), ("kanan", "right"), ("bawah", "bottom"), ("kiri", "left")]
        let sides = zip(cut, names).filter { $0.0 > most }.map(\.1)
        guard !sides.isEmpty else { return [] }
        let id = sides.map(\.0).joined(separator: ", ")
        let en = sides.map(\.1).joined(separator: ", ")
        return [
            finding(
                .review, at: location,
                location.sentence(
                    id: "terpotong di tepi \(id).",
                    en: "is cut off at the \(en)."),
                remedy: Phrase(
                    id: "Pindai ulang halaman ini; kertas F4 memerlukan pengaturan folio.",
                    en: "Scan this page again; F4 paper needs the folio setting."))
        ]
    }
}
