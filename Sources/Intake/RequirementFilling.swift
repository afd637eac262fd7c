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
        let partners = ownership.partners(in: documents)
        return documents.map { document in
            var document = document
            let hint = document.requirement
            document.requirement = nil
            document.proposal = .review
            let found =
                ownership.isStrange(document)
                ? row(forOthers: document, hint: hint, partners: partners, filled: filled)
                : requirement(for: document, hint: hint, filled: filled)
            guard let requirement = found else { return document }
            filled.insert(requirement.id)
            document.requirement = requirement.id
            if document.type == nil {
                document.type = DocumentType.unnamed
                document.confidence = document.field(RequirementFilling.title)?.confidence ?? 0
            }
            document.proposal = .attach(to: record.number)
            return document
        }
    }

    /// The slip's own requirement where it fits; else the first open one that takes the type, the attorney's papers
    /// apart; a further copy joins the first.
    private func requirement(for document: Document, hint: String?, filled: Set<String>) -> Requirement? {
        // Whose a card is that could not be read only our slip before it says.
        if hint == nil, ownership.isAnonymous(document) { return nil }
        let open = rows(taking: document)
        if let hint, let named = open.first(where: { $0.id == hint }) { return named }
        let attorneys = isAttorneys(document)
        let fitting = open.filter { ($0.holder == .attorney) == attorneys }
        return fitting.first { !filled.contains($0.id) } ?? fitting.first ?? (attorneys ? open.first : nil)
    }

    /// The row of whoever is in charge, for a paper that names somebody else than the applicant: where our slip for that row lies
    /// before it and nothing fills it yet, or an agreement of the applicant's names the same person.
    private func row(
        forOthers document: Document, hint: String?, partners: [String], filled: Set<String>
    ) -> Requirement? {
        let open = rows(taking: document).filter { $0.holder == .responsible }
        return open.first { $0.id == hint && !filled.contains($0.id) }
            ?? (ownership.isNamed(document, among: partners) ? open.first : nil)
    }

    private func rows(taking document: Document) -> [Requirement] {
        permit.requirements.filter { needs[$0.id] != .notNeeded && takes($0, document) }
    }

    /// By its type; what has none, by what it calls itself.
    private func takes(_ requirement: Requirement, _ document: Document) -> Bool {
        let type = document.type ?? DocumentType.unnamed
        guard requirement.accepts.contains(type) else { return false }
        guard type == DocumentType.unnamed else { return true }
        return document.field(RequirementFilling.title).map { requirement.isNamed(by: $0.value) } ?? false
    }

    /// The catalogue's field of what a paper calls itself.
    private static let title = "judul"

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
