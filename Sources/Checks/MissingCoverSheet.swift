package import DossierModel

/// Cover sheets k of n of which some are not in the dossier: their papers may be missing too.
package struct MissingCoverSheet: Check {
    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        var counts: [String: Int] = [:]
        var sheets: [String: Set<Int>] = [:]
        var damaged: [PageID] = []
        for page in dossier.pages {
            for barcode in page.page?.barcodes ?? [] {
                if let code = CoverCode(text: barcode.text) {
                    counts[code.application] = max(code.count, counts[code.application] ?? 0)
                    sheets[code.application, default: []].insert(code.sheet)
                } else if CoverCode.isDamaged(barcode.text) {
                    damaged.append(page.id)
                }
            }
        }
        let gaps = counts.sorted { $0.key < $1.key }.compactMap { application, count -> Finding? in
            let missing = (1...count).filter { !(sheets[application]?.contains($0) ?? false) }
            guard !missing.isEmpty else { return nil }
            let numbers = missing.map(String.init).joined(separator: ", ")
            return finding(
                .review, at: location,
                Phrase(
                    id: "Lembar sampul \(numbers) dari \(count) untuk permohonan \(application) tidak ada.",
                    en: "Cover sheet \(numbers) of \(count) for application \(application) is missing."),
                remedy: Phrase(
                    id: "Cari lembar itu beserta dokumen di belakangnya, lalu pindai.",
                    en: "Look for it and for the papers behind it, and scan them."))
        }
        return gaps
            + damaged.map { page in
                let place = Finding.Location.page(page)
                return finding(
                    .review, at: place,
                    place.sentence(
                        id: "membawa kode sampul yang rusak.", en: "carries a damaged cover code."),
                    remedy: Phrase(
                        id: "Cetak ulang lembar sampulnya, lalu pindai lagi.",
                        en: "Print the cover sheet again and scan it."))
            }
    }
}
