package import DossierModel
package import Extraction

extension Intake {
    /// The checklist of an application as it is now: over the `documents` that lie with it, whoever attached them.
    ///
    /// `documents` may come from several dossiers; entries name them by their numbers. `pages` are those of the
    /// dossier at hand, for requirements whose papers could not be read. Empty when the permit type is unknown.
    package static func checklist(
        of record: ApplicationRecord, documents: [Document], pages: [DossierPage], permits: PermitCatalogue,
        on day: CalendarDay
    ) -> [ChecklistEntry] {
        guard let permit = permits.type(record.permitType) else { return [] }
        let evaluation = ChecklistEvaluation(
            filling: RequirementFilling(permit: permit, record: record, on: day, similarity: similarity),
            permits: permits, receivedOn: day, unreadableAfterSlip: requirementsOfUnreadablePages(pages))
        return evaluation.entries(for: documents)
    }
}
