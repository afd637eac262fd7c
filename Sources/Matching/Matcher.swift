package import DossierModel

/// Finds the application a dossier belongs to, or abstains.
///
/// Agreeing evidence is combined as `1 - Π(1 - w)`, so it never lowers a score; each contradiction takes its share
/// of what is left. Only a candidate with decisive evidence (an identifier that verifies, a cover sheet), a high
/// enough score and a clear margin wins: a name alone never does.
package struct Matcher: Sendable {
    package var weights = Weights()
    /// Below this nothing attaches.
    package var leastScore = 0.60
    /// Less than this to the second candidate is not clear.
    package var leastMargin = 0.20
    /// At most so many candidates are shown.
    package var mostCandidates = 5
    private let similarity: NameSimilarity

    package init(similarity: @escaping NameSimilarity) {
        self.similarity = similarity
    }

    /// - Parameter records: applications that share a key with the claims; others cannot win.
    package func match(_ claims: [Claim], among records: [ApplicationRecord]) -> Match {
        var candidates = records.map { record in
            let evidence = self.evidence(of: claims, for: record, among: records)
            return Candidate(
                application: record.number, score: score(evidence), evidence: evidence, margin: 0)
        }
        candidates.sort { ($0.score, $1.application) > ($1.score, $0.application) }
        for index in candidates.indices {
            let next = index + 1 < candidates.count ? candidates[index + 1].score : 0
            candidates[index].margin = candidates[index].score - next
        }
        guard let best = candidates.first else { return .none }
        if best.score >= leastScore, best.margin >= leastMargin, best.evidence.contains(where: \.decisive) {
            return .one(best)
        }
        return .several(Array(candidates.prefix(mostCandidates)))
    }

    /// Evidence for and against one application, strongest first.
    package func evidence(
        of claims: [Claim], for record: ApplicationRecord, among records: [ApplicationRecord]
    ) -> [Evidence] {
        let comparison = Comparison(
            record: record, weights: weights, similarity: similarity,
            registered: Set(records.map { SharedKey.normalised(number: $0.number) }))
        var strongest: [String: Evidence] = [:]
        var sayers: [String: Set<Int>] = [:]
        for claim in claims {
            guard var evidence = comparison.evidence(of: claim) else { continue }
            if evidence.weight < 0 {
                if claim.incidental { continue }
                evidence.decisive = false
            }
            let slot = evidence.kind + (evidence.weight < 0 ? "-" : "+")
            sayers[slot, default: []].insert(claim.document ?? 0)
            if abs(evidence.weight) > abs(strongest[slot]?.weight ?? 0) { strongest[slot] = evidence }
        }
        // A dossier holds papers of relatives, doctors and officials too: a name that agrees once outweighs others.
        for kind in ["name", "company", "birth_date"] where strongest[kind + "+"] != nil {
            strongest[kind + "-"] = nil
        }
        // One stranger's card among many papers of the applicant weighs as little as it is.
        for kind in ["nik", "nib"] {
            guard var against = strongest[kind + "-"] else { continue }
            let opposing = Double(sayers[kind + "-"]?.count ?? 0)
            against.weight *= opposing / (opposing + Double(sayers[kind + "+"]?.count ?? 0))
            strongest[kind + "-"] = against
        }
        return strongest.values.sorted { (abs($0.weight), $0.kind) > (abs($1.weight), $1.kind) }
    }

    private func score(_ evidence: [Evidence]) -> Double {
        var doubt = 1.0
        var credit = 1.0
        for item in evidence {
            if item.weight > 0 { doubt *= 1 - item.weight } else { credit *= 1 + item.weight }
        }
        return (1 - doubt) * credit
    }
}
