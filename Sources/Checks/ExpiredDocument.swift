package import DossierModel

/// A paper whose validity ended before the day at the counter.
package struct ExpiredDocument: Check {
    /// Fields that hold the last day of validity, by their ids in the catalogue.
    package var expiryFields: Set<String> = [
        "berlaku_sampai", "berlaku_hingga", "masa_berlaku", "tgl_berakhir",
    ]
    /// An electronic identity card is valid for life even where an old date is printed (Law 24/2013, article 64). A permit
    /// that is to be renewed may have run out, which `PreviousPermitExpired` tells, and a company's registration before
    /// 2018 is history.
    package var exempt: Set<String> = ["ktp_el", "izin_lain", "izin_trayek_lama", "tdp"]

    package init() {}

    package func findings(on dossier: Dossier, at location: Finding.Location) -> [Finding] {
        dossier.documents.compactMap { document in
            guard !exempt.contains(document.type ?? ""),
                let field = document.fields.first(where: { expiryFields.contains($0.name) }),
                let day = CalendarDay(iso: field.value), day < dossier.submission.receivedOn
            else { return nil }
            let place = Finding.Location.page(field.page)
            return finding(
                field.verified ? .block : .review, at: place,
                place.sentence(
                    id: "memuat dokumen yang habis masa berlakunya pada \(day).",
                    en: "holds a paper that expired on \(day)."),
                remedy: Phrase(
                    id: "Cocokkan tanggalnya dengan kertas, lalu minta dokumen yang masih berlaku.",
                    en: "Compare the date with the paper, then ask for one that is valid."), citing: [field])
        }
    }
}
