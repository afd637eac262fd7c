package import DossierModel
package import Extraction

extension Intake {
    /// The checklist of an application as it is now: over the `documents` that lie with it, whoever attached them.
    ///
    /// `documents` may come from several dossiers; entries name them by their numbers. `pages` are those of the
    /// dossier at hand, for requirements whose papers could not be read. Of a permit type that the catalogue does not
    /// know nobody can say what it needs: its one entry asks.
    package static func checklist(
        of record: ApplicationRecord, documents: [Document], pages: [DossierPage], permits: PermitCatalogue,
        on day: CalendarDay
    ) -> [ChecklistEntry] {
        guard let permit = permits.type(record.permitType) else {
            return [unknownPermit(record.permitType)]
        }
        let evaluation = ChecklistEvaluation(
            filling: RequirementFilling(permit: permit, record: record, on: day, likeness: likeness),
            permits: permits, receivedOn: day, unreadableAfterSlip: requirementsOfUnreadablePages(pages))
        return evaluation.entries(for: documents)
    }

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
