package import DossierModel
internal import Foundation

/// Finds the application a dossier belongs to, or abstains.
///
/// Record linkage in the manner of I. P. Fellegi and A. B. Sunter (A Theory for Record Linkage, JASA 64, 1969): what
/// agrees and what differs is worth the logarithm of how much likelier it is in the application's own dossier than in a
/// stranger's, and is added up. Agreeing evidence never lowers a score. Only a candidate with decisive evidence (an
/// identifier that verifies, a cover sheet) wins: a name alone never does.
package struct Matcher: Sendable {
    package var weights = Weights()
    package var thresholds: MatchThresholds
    /// At most so many candidates are shown.
    package var mostCandidates = 5
    private let likeness: Likeness

    package init(likeness: Likeness, thresholds: MatchThresholds = MatchThresholds()) {
        self.likeness = likeness
        self.thresholds = thresholds
    }

    /// - Parameter holders: applications that share a key with the claims; others cannot win.
    package func match(_ claims: [Claim], among holders: KeyHolders) -> Match {
        let candidates = candidates(claims, among: holders.records)
        guard let best = candidates.first else { return .none }
        // Of more applications than were fetched only a number tells one.
        let isTold =
            holders.isWhole || best.evidence.contains { $0.decisive && Matcher.numbers.contains($0.kind) }
        if isTold, thresholds.allow(best) { return .one(best) }
        return .several(Array(candidates.prefix(mostCandidates)))
    }

    private static let numbers: Set<String> = ["cover", "number"]

    /// Those that the dossier is likelier to belong to than not, best first.
    private func candidates(_ claims: [Claim], among records: [ApplicationRecord]) -> [Candidate] {
        let numbers = Set(records.map { SharedKey.normalised(number: $0.number) })
        var weighed = records.map { record in
            let evidence = self.evidence(of: claims, for: record, registered: numbers)
            return (bits: evidence.reduce(weights.prior.bits) { $0 + $1.weight }, record.number, evidence)
        }
        weighed.sort { ($0.bits, $1.1) > ($1.bits, $0.1) }
        // The odds of each and of "nobody's", which are 1, all divided by the largest.
        let top = max(0, weighed.first?.bits ?? 0)
        let odds = weighed.map { exp2($0.bits - top) } + [exp2(-top)]
        let all = odds.reduce(0, +)
        return weighed.enumerated().compactMap { index, item in
            let isDecisive = item.2.contains(where: \.decisive)
            guard item.bits > 0 || isDecisive else { return nil }
            let next = index + 1 < weighed.count ? max(0, weighed[index + 1].bits) : 0
            // The others' share is added up: of what is all but certain, the difference to 1 is lost.
            let others = odds.enumerated().reduce(0) { $1.offset == index ? $0 : $0 + $1.element }
            return Candidate(
                application: item.1, score: 1 / (1 + exp2(-item.bits)), evidence: item.2,
                margin: item.bits - next, error: others / all)
        }
    }

    /// What claims that are compared alike have in common.
    private struct Statement: Hashable {
        let kind: Claim.Kind
        let value: String
        let verified: Bool
        let keyedTwice: Bool

        init(_ claim: Claim) {
            (kind, value) = (claim.kind, claim.value)
            (verified, keyedTwice) = (claim.verified, claim.keyedTwice)
        }
    }

    /// Evidence for and against one application, strongest first.
    /// - Parameter registered: normalised numbers of all candidates.
    package func evidence(
        of claims: [Claim], for record: ApplicationRecord, registered: Set<String>
    ) -> [Evidence] {
        let comparison = Comparison(
            record: record, weights: weights, likeness: likeness, registered: registered)
        var tally = EvidenceTally(weights, of: record)
        // Most papers of a dossier say the same.
        var known: [Statement: Evidence?] = [:]
        for claim in claims {
            let statement = Statement(claim)
            let evidence = known[statement] ?? comparison.evidence(of: claim)
            known[statement] = .some(evidence)
            if let evidence { tally.add(evidence, of: claim) }
        }
        return tally.evidence.sorted { (abs($0.weight), $0.kind) > (abs($1.weight), $1.kind) }
    }
}
