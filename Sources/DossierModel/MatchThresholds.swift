/// What it takes for a dossier to be attached without a person.
package struct MatchThresholds: Hashable, Sendable {
    /// Largest estimated error, 0…1: of a thousand dossiers attached just at it, so many thousandths would be wrong. Most
    /// are attached far below.
    package var mostError: Double
    /// Bits between the best and the second candidate: 6.6 are one in a hundred.
    package var leastMargin: Double

    package init(mostError: Double = 0.005, leastMargin: Double = 6.6) {
        self.mostError = mostError
        self.leastMargin = leastMargin
    }

    /// Whether a dossier may be the candidate's without a person. Names and dates never suffice.
    package func allow(_ candidate: Candidate) -> Bool {
        candidate.evidence.contains(where: \.decisive)
            && candidate.error.map { $0 <= mostError } ?? false && candidate.margin >= leastMargin
    }
}
