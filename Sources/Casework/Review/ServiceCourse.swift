internal import DossierModel
internal import Registry

/// Where an application's clock stands, by its history. The clock begins when the application is complete and correct,
/// and stands while it is not. When new papers make it whole again it begins anew, since it was not complete before;
/// when it was the office that took a paper away and put it back, the clock runs on from its first day.
package enum ServiceCourse: Hashable, Sendable {
    case notBegun
    /// Moments in ISO 8601, UTC.
    case runs(since: String)
    case stands(since: String)
}

extension Standing {
    package func course(of number: String) async throws -> ServiceCourse {
        let ids = try await register.submissions(with: number)
        guard let record = try await register.application(number) else { return .notBegun }
        var past = PastStanding(standing: self, record: record)
        for id in ids {
            guard let dossier = try await register.dossier(id) else { continue }
            past.dossiers.append(dossier)
            past.overrides += try await register.overrides(of: id)
            for placement in try await register.placements(of: id) {
                past.placements[id, default: [:]][placement.document] = placement
            }
        }
        return past.course(through: try await register.placementChanges(of: ids))
    }
}

/// An application's papers as they lay at some moment of the past. What was read on them is taken as it is now.
private struct PastStanding {
    let standing: Standing
    let record: ApplicationRecord
    /// Filed by then, the oldest first.
    var dossiers: [Dossier] = []
    var placements: [String: [Int: Placement]] = [:]
    var overrides: [Decision] = []

    /// The first dossier that has something with the application, with what the others add.
    private var isComplete: Bool {
        let laid = dossiers.map { dossier in
            var dossier = dossier
            for index in dossier.documents.indices {
                let placement = placements[dossier.submission.id]?[dossier.documents[index].number]
                dossier.documents[index].requirement = placement?.requirement
                dossier.documents[index].proposal =
                    placement?.state == .attached ? .attach(to: placement?.application ?? "") : .review
            }
            return dossier
        }
        func own(_ dossier: Dossier) -> [Document] {
            dossier.documents.filter { $0.proposal == .attach(to: record.number) }
        }
        guard let first = laid.first(where: { !own($0).isEmpty }) else { return false }
        let id = first.submission.id
        return standing.standing(
            first, placements[id] ?? [:], overrides.filter { $0.submission == id }, with: record,
            others: laid.filter { $0.submission.id != id }.flatMap(own)
        ).isComplete
    }

    /// Goes back through the history, `changes` from the newest on.
    mutating func course(through changes: [PlacementChange]) -> ServiceCourse {
        var complete = isComplete
        let runs = complete
        var began: String?
        var broughtPapers = false
        for change in changes {
            let reaches = takeBack(change)
            let before = reaches && isComplete
            if !complete, change.decision.kind == .read { broughtPapers = true }
            switch (before, complete) {
            case (false, true):
                began = change.decision.decidedAt
                broughtPapers = change.decision.kind == .read
            case (true, false):
                if !runs { return .stands(since: change.decision.decidedAt) }
                if broughtPapers { return .runs(since: began ?? change.decision.decidedAt) }
            default: break
            }
            complete = before
            if !reaches { break }
        }
        return runs ? began.map { .runs(since: $0) } ?? .notBegun : .notBegun
    }

    /// Returns `false` where the way back ends: before pages were parted or joined the documents were others.
    private mutating func takeBack(_ change: PlacementChange) -> Bool {
        let decision = change.decision
        guard let id = decision.submission else { return true }
        switch decision.kind {
        case .read: dossiers.removeAll { $0.submission.id == id }
        case .arrange: return false
        case .override: overrides.removeAll { $0.position == decision.position }
        case .undo where decision.rule != nil:
            var lifted = decision
            lifted.position = decision.undoes ?? decision.position
            overrides.append(lifted)
        case .undo where change.before == nil: return false
        default:
            if let before = change.before { placements[id]?[before.document] = before }
        }
        return true
    }
}
