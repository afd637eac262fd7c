internal import DossierModel
internal import Extraction

/// The checklist of an application over the documents proposed for it.
struct ChecklistEvaluation {
    let filling: RequirementFilling
    let permits: PermitCatalogue
    let receivedOn: CalendarDay
    /// Pages that could not be read, with the requirement whose slip stands before them.
    let unreadableAfterSlip: Set<String>

    func entries(for documents: [Document]) -> [ChecklistEntry] {
        filling.permit.requirements.map { requirement in
            let filling = documents.filter { $0.requirement == requirement.id }
            let (status, note) = status(of: requirement, filledBy: filling)
            return ChecklistEntry(
                requirement: requirement.id, name: requirement.name, status: status,
                documents: filling.map(\.number), note: note)
        }
    }

    private func status(
        of requirement: Requirement, filledBy documents: [Document]
    ) -> (ChecklistEntry.Status, Phrase?) {
        if !documents.isEmpty {
            let expired = documents.compactMap { Intake.expiry(of: $0, on: receivedOn)?.day }
            if expired.count == documents.count, let latest = expired.max() {
                return (.expired, Phrase(id: "berlaku sampai \(latest)", en: "valid until \(latest)"))
            }
            return (.met, nil)
        }
        switch filling.needs[requirement.id] {
        case .notNeeded?, nil: return (.notNeeded, nil)
        case .optional?: return (.optional, nil)
        case .unknown(let names)?: return (.ask, question(names))
        case .needed?:
            return (unreadableAfterSlip.contains(requirement.id) ? .unreadable : .missing, nil)
        }
    }

    private func question(_ names: [String]) -> Phrase {
        let questions = names.map { permits.question($0) }
        return Phrase(
            id: questions.map(\.id).joined(separator: " "), en: questions.map(\.en).joined(separator: " "))
    }
}
