package import DossierModel

/// An identifier, a date or an amount that two readers read differently, where no rule proves either.
package struct ReadersDisagree: Check {
    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        dossier.documents.flatMap(\.fields).compactMap { field in
            guard case .disagreed(let other) = field.keying, field.source != .officer else { return nil }
            let place = Finding.Location.page(field.page)
            let name = field.name.uppercased().replacing("_", with: " ")
            let box = field.box.map { " (x \($0.x), y \($0.y), \($0.width) × \($0.height))" } ?? ""
            let readings = Phrase(
                id: "\"\(field.raw)\" dan \"\(other)\"\(box).", en: "\"\(field.raw)\" and \"\(other)\"\(box)."
            )
            return finding(
                .review, at: place,
                place.sentence(
                    id: "memuat \(name) yang dibaca berbeda oleh dua pembaca: \(readings.id)",
                    en: "holds a \(name) that two readers read differently: \(readings.en)"),
                remedy: Phrase(
                    id: "Cocokkan kedua bacaan dengan kertasnya, lalu betulkan atau terima.",
                    en: "Compare both readings with the paper, then correct or accept."), citing: [field])
        }
    }
}
