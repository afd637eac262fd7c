/// One reason for or against a candidate.
package struct Evidence: Codable, Hashable, Sendable {
    /// What was compared: `cover`, `number`, `nik`, `npwp`, `nib`, `name`, `birth_date`, `company` …
    package var kind: String
    /// In bits, the logarithm of a likelihood ratio to base 2: above 0 speaks for, below 0 against.
    package var weight: Double
    package var note: Phrase
    /// True for an identifier that verifies; only such evidence may attach.
    package var decisive: Bool

    package init(kind: String, weight: Double, note: Phrase, decisive: Bool) {
        self.kind = kind
        self.weight = weight
        self.note = note
        self.decisive = decisive
    }
}

/// An application that a dossier may belong to.
package struct Candidate: Codable, Hashable, Sendable {
    /// The application's number.
    package var application: String
    /// How likely the dossier is its own, by itself, 0…1: all evidence together, over what is so before any.
    package var score: Double
    package var evidence: [Evidence]
    /// Bits by which its evidence outweighs that of the next candidate; with none, that the dossier is nobody's.
    package var margin: Double
    /// Estimated share of wrong ones among dossiers attached on such evidence, with the other candidates in sight, 0…1;
    /// `nil` in dossiers of before it was estimated.
    package var error: Double?

    package init(
        application: String, score: Double, evidence: [Evidence], margin: Double, error: Double? = nil
    ) {
        self.application = application
        self.score = score
        self.evidence = evidence
        self.margin = margin
        self.error = error
    }
}

/// To which application a dossier belongs.
package enum Match: Codable, Hashable, Sendable {
    /// One clear and verified winner.
    case one(Candidate)
    /// Best first; none is clear enough.
    case several([Candidate])
    case none

    package var candidates: [Candidate] {
        switch self {
        case .one(let candidate): [candidate]
        case .several(let candidates): candidates
        case .none: []
        }
    }
}
