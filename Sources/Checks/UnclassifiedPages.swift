package import DossierModel

/// Papers whose type could not be told.
package struct UnclassifiedPages: Check {
    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        dossier.documents.compactMap { document in
            guard document.type == nil, let first = document.pages.first else { return nil }
            let place = Finding.Location.page(first)
            return finding(
                .review, at: place,
                place.sentence(
                    id: "dan lanjutannya (\(document.pages.count) halaman) belum dikenali jenisnya.",
                    en: "and what follows (\(document.pages.count) pages) could not be told what it is."),
                remedy: Phrase(id: "Tentukan jenis dokumennya.", en: "Say what kind of paper it is."))
        }
    }
}
