package import DossierModel
package import Extraction

extension Intake {
    /// The checklist of an application as it is now: over the `documents` that lie with it, whoever attached them.
    ///
    /// `documents` may come from several dossiers; entries name them by their numbers. `unreadable` are the pages behind
    /// the slips of requirements whose papers could not be read. Of a permit type that the catalogue does not
    /// know nobody can say what it needs: its one entry asks.
    package static func checklist(
        of record: ApplicationRecord, documents: [Document], unreadable: [String: [DossierPage]],
        permits: PermitCatalogue, on day: CalendarDay
    ) -> [ChecklistEntry] {
        guard let permit = permits.type(record.permitType) else {
            return [unknownPermit(record.permitType)]
        }
        let evaluation = ChecklistEvaluation(
            filling: RequirementFilling(permit: permit, record: record, on: day, likeness: likeness),
            permits: permits, receivedOn: day, unreadableAfterSlip: Set(unreadable.keys))
        return evaluation.entries(for: documents)
    }

    /// The pages of one dossier that could not be read, by the requirement whose slip stands before them.
    package static func unreadablePages(in pages: [DossierPage]) -> [String: [DossierPage]] {
        let announced = announcements(in: pages)
        return pages.reduce(into: [:]) { unreadable, page in
            guard case .unreadable = page.role, let requirement = announced[page.id] else { return }
            unreadable[requirement, default: []].append(page)
        }
    }

    /// The requirement whose slip stands before a page, for all pages behind slips.
    static func announcements(in pages: [DossierPage]) -> [PageID: String] {
        var announced: [PageID: String] = [:]
        var requirement: String?
        for page in pages {
            if page.role == .cover { requirement = page.page?.coverCodes.first?.requirement }
            announced[page.id] = requirement
        }
        return announced
    }

    /// The day before `day` on which a document ran out, and where that was read; `nil` while it holds or names no day.
    package static func expiry(of document: Document, on day: CalendarDay) -> (
        day: CalendarDay, field: Field
    )? {
        // An Indonesian's identity card holds for life, whatever day is printed on it (UU 24/2013 art. 64).
        guard document.type != "ktp_el" else { return nil }
        let last = document.fields.filter { expiryFields.contains($0.name) }
            .compactMap { field in CalendarDay(iso: field.value).map { (day: $0, field: field) } }
            .max { $0.day < $1.day }
        return last.flatMap { $0.day < day ? $0 : nil }
    }

    /// Fields that say until when a paper holds, by their ids in the catalogue.
    private static let expiryFields: Set = [
        "berlaku_sampai", "berlaku_hingga", "masa_berlaku", "uji_berikutnya",
    ]

    private static func unknownPermit(_ type: String) -> ChecklistEntry {
        ChecklistEntry(
            requirement: "permit_type",
            name: Phrase(id: "persyaratan jenis izin \(type)", en: "papers of permit type \(type)"),
            status: .ask,
            note: Phrase(
                id: "Jenis izin \(type) tidak ada dalam katalog; tambahkan ke permit_types.yaml.",
                en: "The catalogue has no permit type \(type); add it to permit_types.yaml."))
    }
}
