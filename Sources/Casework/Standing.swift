internal import Checks
package import DossierModel
package import Extraction
internal import Intake
package import Registry
internal import Validation

/// Tells how dossiers and applications stand now: their checklists follow from where the documents lie, whoever
/// put them there and with whichever submission they came.
package struct Standing {
    package let register: Register
    package let permits: PermitCatalogue
    /// What it takes for a dossier to be attached without a person.
    let thresholds: MatchThresholds
    private let regions: RegionTable
    private let checks = CheckBook()
    private let rules = RuleBook()

    package init(
        _ register: Register, _ catalogues: Catalogues, thresholds: MatchThresholds = MatchThresholds()
    ) {
        self.register = register
        self.thresholds = thresholds
        permits = catalogues.permits
        regions = catalogues.regions
    }

    /// `nil` when no dossier of that submission is filed.
    package func dossier(_ submission: String) async throws -> StandingDossier? {
        guard let dossier = try await register.dossier(submission) else { return nil }
        let placements = try await register.placements(of: submission)
        let record = try await record(of: dossier)
        var others: [Document] = []
        if let record { others = try await documents(with: record.number, except: submission) }
        return standing(
            dossier, Dictionary(uniqueKeysWithValues: placements.map { ($0.document, $0) }),
            try await register.overrides(of: submission), with: record, others: others)
    }

    /// - Parameter others: what lies with the application from other submissions.
    func standing(
        _ filed: Dossier, _ placements: [Int: Placement], _ overrides: [Decision],
        with record: ApplicationRecord?, others: [Document]
    ) -> StandingDossier {
        var dossier = filed
        dossier.checklist = []
        if let record {
            let own = dossier.documents.filter { $0.proposal == .attach(to: record.number) }
            dossier.checklist = checklist(
                of: record, own: own, others: others, pages: dossier.pages, on: dossier.submission.receivedOn)
        }
        if dossier.proposal != .refuse {
            dossier.proposal = dossier.documents.contains { $0.proposal != .review } ? .attach : .review
        }
        let application = ApplicationCase(
            dossier, others: others, record: record, permits: permits, regions: regions)
        let again = rules.rules.union(checks.dossierChecks.map { String(describing: type(of: $0)) })
        dossier.findings =
            dossier.findings.filter { !again.contains($0.rule) } + checks.findings(on: dossier)
            + rules.findings(on: application)
        return StandingDossier(
            dossier: dossier, placements: placements, overrides: overrides, application: record?.number,
            whole: application)
    }

    /// The documents that lie with an application, with their submissions, and its checklist, which names them by
    /// their position in the list, from 1.
    package func application(
        _ record: ApplicationRecord
    ) async throws -> (placements: [Placement], documents: [Document], checklist: [ChecklistEntry]) {
        let placements = try await register.placements(with: record.number).filter { $0.state == .attached }
        var documents: [Document] = []
        var days: [CalendarDay] = []
        var unreadable: [String: [DossierPage]] = [:]
        for submission in Standing.each(placements.map(\.submission)) {
            let numbers = Set(placements.filter { $0.submission == submission }.map(\.document))
            guard let dossier = try await register.dossier(submission) else { continue }
            documents += dossier.documents.filter { numbers.contains($0.number) }
            days.append(dossier.submission.receivedOn)
            unreadable.merge(Intake.unreadablePages(in: dossier.pages)) { $0 + $1 }
        }
        var counted = documents
        for index in counted.indices { counted[index].number = index + 1 }
        let checklist = Intake.checklist(
            of: record, documents: counted, unreadable: unreadable, permits: permits, on: days.max() ?? .today
        )
        return (placements, documents, checklist)
    }

    /// The application that most of the dossier's documents lie with; else the one the machine found.
    private func record(of dossier: Dossier) async throws -> ApplicationRecord? {
        var counts: [String: Int] = [:]
        for document in dossier.documents {
            if case .attach(let number) = document.proposal { counts[number, default: 0] += 1 }
        }
        var number = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        if number == nil, case .one(let winner) = dossier.match { number = winner.application }
        guard let number else { return nil }
        return try await register.application(number)
    }

    /// Papers of other submissions count for the status, but only the dossier's own are named.
    private func checklist(
        of record: ApplicationRecord, own: [Document], others: [Document], pages: [DossierPage],
        on day: CalendarDay
    ) -> [ChecklistEntry] {
        let numbers = Set(own.map(\.number))
        var foreign = others
        for index in foreign.indices { foreign[index].number = -1 - index }
        return Intake.checklist(
            of: record, documents: own + foreign, unreadable: Intake.unreadablePages(in: pages),
            permits: permits, on: day
        ).map { entry in
            var entry = entry
            entry.documents = entry.documents.filter(numbers.contains)
            return entry
        }
    }

    private func documents(with number: String, except submission: String) async throws -> [Document] {
        var documents: [Document] = []
        let placements = try await register.placements(with: number)
        for other in Standing.each(placements.map(\.submission)) where other != submission {
            documents +=
                try await register.dossier(other)?.documents.filter { $0.proposal == .attach(to: number) }
                ?? []
        }
        return documents
    }

    private static func each(_ ids: [String]) -> [String] {
        ids.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
