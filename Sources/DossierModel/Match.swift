/// One reason for or against a candidate.
package struct Evidence: Codable, Hashable, Sendable {
    /// What was compared: `cover`, `number`, `nik`, `npwp`, `nib`, `name`, `birth_date`, `company` …
    package var kind: String
    /// Above 0 speaks for, below 0 against.
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
    /// 0…1
    package var score: Double
    package var evidence: [Evidence]
    /// Score minus that of the next candidate; the score itself when there is none.
    package var margin: Double

    package init(application: String, score: Double, evidence: [Evidence], margin: Double) {
        self.application = application
        self.score = score
        self.evidence = evidence
        self.margin = margin
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
