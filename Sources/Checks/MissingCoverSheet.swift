package import DossierModel

/// Cover sheets k of n of which some are not in the dossier: their papers may be missing too, or be taken for those of the
/// sheet before. Until that is settled the submission stops: nothing in it is attached by itself.
package struct MissingCoverSheet: Check {
    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        let gaps = CoverSheetRun.runs(in: dossier.pages).flatMap { run in
            run.gaps.map { finding(on: $0, of: run, at: location) }
        }
        let damaged = dossier.pages.filter { page in
            (page.page?.barcodes ?? []).contains { CoverCode.isDamaged($0.text) }
        }
        return gaps
            + damaged.map { page in
                let place = Finding.Location.page(page.id)
                return finding(
                    .review, at: place,
                    place.sentence(
                        id: "membawa kode sampul yang rusak.", en: "carries a damaged cover code."),
                    remedy: Phrase(
                        id: "Cetak ulang lembar sampulnya, lalu pindai lagi.",
                        en: "Print the cover sheet again and scan it."))
            }
    }

    private func finding(
        on gap: CoverSheetRun.Gap, of run: CoverSheetRun, at location: Finding.Location
    ) -> Finding {
        let (first, last) = (gap.sheets.lowerBound, gap.sheets.upperBound)
        let numbers = first == last ? "\(first)" : "\(first)-\(last)"
        let place = Self.place(of: gap)
        return finding(
            .block, at: (gap.after ?? gap.before).map { .page($0) } ?? location,
            Phrase(
                id: "Lembar sampul \(numbers) dari \(run.count) untuk permohonan \(run.application) tidak ada"
                    + "\(place.id).",
                en: "Cover sheet \(numbers) of \(run.count) for application \(run.application) is missing"
                    + "\(place.en)."),
            remedy: Phrase(
                id:
                    "Cari lembar itu beserta dokumen di belakangnya, lalu pindai; sampai itu selesai petugas yang "
                    + "melampirkan.",
                en: "Look for it and for the papers behind it, and scan them; until then an officer attaches."
            ))
    }

    /// Where the paper is to be looked for.
    private static func place(of gap: CoverSheetRun.Gap) -> Phrase {
        switch (gap.after, gap.before) {
        case (let after?, let before?):
            Phrase(
                id:
                    ", di antara halaman \(after.number) fail \(after.file) dan halaman \(before.number) fail "
                    + before.file,
                en: ", between page \(after.number) of file \(after.file) and page \(before.number) of file "
                    + before.file)
        case (let after?, nil):
            Phrase(
                id: ", setelah halaman \(after.number) fail \(after.file)",
                en: ", after page \(after.number) of file \(after.file)")
        case (nil, let before?):
            Phrase(
                id: ", sebelum halaman \(before.number) fail \(before.file)",
                en: ", before page \(before.number) of file \(before.file)")
        case (nil, nil): Phrase(id: "", en: "")
        }
    }
}
