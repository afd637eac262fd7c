package import DossierModel

/// An identifier on the paper that does not pass its checks, or was repaired.
package struct InvalidIdentifier: Check {
    /// Fields whose values have checks of their own.
    package var identifiers: Set<String> = [
        "nik", "pemberi_nik", "penerima_nik", "no_kk", "npwp", "npwp15", "npwp16", "nib", "nop",
    ]

    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        dossier.documents.flatMap(\.fields).compactMap { field in
            guard !field.verified, identifiers.contains(field.name) else { return nil }
            // Of those `ReadersDisagree` tells.
            if case .disagreed = field.keying { return nil }
            let place = Finding.Location.page(field.page)
            let name = field.name.uppercased().replacing("_", with: " ")
            return finding(
                .review, at: place,
                field.source == .repaired
                    ? place.sentence(
                        id: "memuat \(name) yang diperbaiki dari salah baca.",
                        en: "holds a \(name) that was repaired from a misreading.")
                    : place.sentence(
                        id: "memuat \(name) yang tidak lolos pemeriksaan.",
                        en: "holds a \(name) that does not pass its checks."),
                remedy: Phrase(
                    id: "Cocokkan setiap angka dengan kertasnya, lalu betulkan atau terima.",
                    en: "Compare every digit with the paper, then correct or accept it."), citing: [field])
        }
    }
}
