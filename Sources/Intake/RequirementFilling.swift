internal import DossierModel
internal import Extraction
internal import Matching

/// Which document fills which requirement of the application's permit type.
struct RequirementFilling {
    let permit: PermitType
    let record: ApplicationRecord
    let needs: [String: Need]
    let ownership: Ownership

    /// Whether a requirement applies to this application.
    enum Need: Equatable {
        case needed, optional, notNeeded
        /// The officer is asked for these variables first.
        case unknown([String])
    }

    init(
        permit: PermitType, record: ApplicationRecord, on day: CalendarDay,
        likeness: Likeness
    ) {
        self.permit = permit
        self.record = record
        ownership = Ownership(record: record, likeness: likeness)
        needs = Dictionary(
            permit.requirements.map { ($0.id, RequirementFilling.need($0, of: record, on: day)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Proposes for each document: attached under a requirement, or for a person to look at.
    func proposals(for documents: [Document]) -> [Document] {
        var filled: Set<String> = []
        return documents.map { document in
            var document = document
            let hint = document.requirement
            document.requirement = nil
            document.proposal = .review
            // Whose a card is that could not be read only our slip before it says.
            guard document.type != nil, !ownership.isStrange(document),
                hint != nil || !ownership.isAnonymous(document),
                let requirement = requirement(for: document, hint: hint, filled: filled)
            else { return document }
            filled.insert(requirement.id)
            document.requirement = requirement.id
            document.proposal = .attach(to: record.number)
            return document
        }
    }

    /// The slip's own requirement where it fits; else the first open one that takes the type, the attorney's papers
    /// apart; a further copy joins the first.
    private func requirement(for document: Document, hint: String?, filled: Set<String>) -> Requirement? {
        let open = permit.requirements.filter { requirement in
            needs[requirement.id] != .notNeeded && requirement.accepts.contains(document.type ?? "")
        }
        if let hint, let named = open.first(where: { $0.id == hint }) { return named }
        let attorneys = isAttorneys(document)
        let fitting = open.filter { $0.isAttorneys == attorneys }
        return fitting.first { !filled.contains($0.id) } ?? fitting.first ?? (attorneys ? open.first : nil)
    }

    private func isAttorneys(_ document: Document) -> Bool {
        guard let nik = record.attorneyNIK, nik != record.nik else { return false }
        return document.type != "surat_kuasa" && document.field("nik")?.value == nik
    }

    private static func need(_ requirement: Requirement, of record: ApplicationRecord, on day: CalendarDay)
        -> Need
    {
        guard requirement.applies(on: record.submittedOn ?? day) else { return .notNeeded }
        switch requirement.obligation {
        case .mandatory: return .needed
        case .optional: return .optional
        case .conditional(let condition):
            switch condition.evaluate(record.conditionVariables) {
            case .holds: return .needed
            case .fails: return .notNeeded
            case .unknown(let names): return .unknown(names.sorted())
            }
        }
    }
}
