package import DossierModel
package import Extraction

extension Intake {
    /// The requirements of `permit` whose papers the application has to bring, in the order of the checklist.
    ///
    /// Those that depend on what the record does not say are among them: a slip too many costs a sheet of paper, a
    /// slip too few loses its document's place. Optional ones are not. `day` counts where the record has no date.
    package static func requirementsNeeded(
        by record: ApplicationRecord, of permit: PermitType, on day: CalendarDay
    ) -> [Requirement] {
        let needs = RequirementFilling(permit: permit, record: record, on: day, likeness: likeness).needs
        return permit.requirements.filter { requirement in
            switch needs[requirement.id] {
            case .needed?, .unknown?: true
            case .optional?, .notNeeded?, nil: false
            }
        }
    }
}
