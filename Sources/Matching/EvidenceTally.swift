internal import DossierModel

/// Adds up what the claims of a dossier say of one application, so that what hangs together is not counted twice.
struct EvidenceTally {
    private let weights: Weights
    /// The strongest of each kind, for and against.
    private var strongest: [String: (evidence: Evidence, document: Int?)] = [:]
    /// The documents that say it.
    private var sayers: [String: Set<Int>] = [:]
    /// An application for a business: its name, NIB or tax number has to be on a paper, too.
    private let isForBusiness: Bool

    init(_ weights: Weights, of record: ApplicationRecord) {
        self.weights = weights
        isForBusiness = record.isForBusiness
    }

    mutating func add(_ said: Evidence, of claim: Claim) {
        var said = said
        if said.weight < 0 {
            if claim.incidental { return }
            said.decisive = false
        }
        let slot = said.kind + (said.weight < 0 ? "-" : "+")
        sayers[slot, default: []].insert(claim.document ?? 0)
        if abs(said.weight) > abs(strongest[slot]?.evidence.weight ?? 0) {
            strongest[slot] = (said, claim.document)
        }
    }

    var evidence: [Evidence] {
        let identifiers = deciding
        var own = counted(identifiers)
        let all = own.reduce(0) { $0 + $1.weight }
        var gained: [String: Double] = [:]
        for (index, item) in identifiers.enumerated() {
            var others = identifiers
            others.remove(at: index)
            gained[item.evidence.kind] = all - counted(others).reduce(0) { $0 + $1.weight }
        }
        let rest = other(gained)
        // Where as many papers name somebody else, the number decides nothing.
        for index in own.indices where outvoted(own[index].kind) { own[index].decisive = false }
        // Who applies for one business has the same NIK where another is meant: what tells the person tells nothing of it.
        if isAnotherBusiness {
            for index in own.indices where Self.personal.contains(own[index].kind) {
                own[index].decisive = false
            }
        }
        return own + rest + (furtherPapers.map { [$0] } ?? [])
    }

    /// Whoever left one paper in a stranger's dossier may have left two: only the first identifier counts in full.
    private func counted(_ identifiers: [(evidence: Evidence, document: Int?)]) -> [Evidence] {
        identifiers.indices.map { index in
            var evidence = identifiers[index].evidence
            let earlier = identifiers[..<index].map(\.document)
            if index > 0 {
                let isBeside = earlier.contains(identifiers[index].document)
                evidence.weight = (isBeside ? weights.beside : weights.further).bits
            }
            return evidence
        }
    }

    /// Identifiers that agree, strongest first.
    private var deciding: [(evidence: Evidence, document: Int?)] {
        strongest.values.filter(\.evidence.decisive).sorted {
            ($0.evidence.weight, $0.evidence.kind) > ($1.evidence.weight, $1.evidence.kind)
        }
    }

    /// - Parameter gained: by each identifier that agrees, over what there was without it.
    private func other(_ gained: [String: Double]) -> [Evidence] {
        var said = strongest.filter { !$0.value.evidence.decisive }.mapValues(\.evidence)
        // What an identifier tells already is worth little more, but all together no less than without it.
        var known = gained
        func tell(_ kind: String, once own: Likelihood, with identifier: String) {
            guard let bits = said[kind + "+"]?.weight, let budget = known[identifier] else { return }
            let less = min(budget, bits - own.bits)
            said[kind + "+"]?.weight -= less
            known[identifier] = budget - less
        }
        // The NIK holds the birth date.
        tell("birth_date", once: weights.knownBirthDate, with: "nik")
        // A card that strayed in bears its owner's number and its owner's name.
        if standsAlone("name", beside: "nik") { tell("name", once: weights.beside, with: "nik") }
        if standsAlone("company", beside: "nib") { tell("company", once: weights.beside, with: "nib") }
        // What somebody else's letter asks for is nothing of the applicant's.
        if let letter = strongest["permit+"]?.document,
            sayers["nik-"]?.contains(letter) == true || sayers["name-"]?.contains(letter) == true
        {
            said["permit+"] = nil
        }
        // One stranger's paper among many of the applicant's weighs as little as it is.
        for kind in ["nik", "nib", "name", "company", "birth_date"] {
            let opposing = Double(sayers[kind + "-"]?.count ?? 0)
            guard opposing > 0 else { continue }
            said[kind + "-"]?.weight *= opposing / (opposing + Double(sayers[kind + "+"]?.count ?? 0))
        }
        return Array(said.values)
    }

    /// Whether the papers are for no business that the application is for.
    private var isAnotherBusiness: Bool {
        isForBusiness ? Self.ofBusiness.allSatisfy { sayers[$0 + "+"] == nil } : sayers["business-"] != nil
    }

    private func outvoted(_ kind: String) -> Bool {
        ["nik", "nib"].contains(kind) && (sayers[kind + "-"]?.count ?? 0) >= (sayers[kind + "+"]?.count ?? 0)
    }

    /// Identifiers that a person keeps from one business to the next.
    private static let personal: Set<String> = ["nik", "npwp"]
    /// What tells a business; its tax number decides by itself.
    private static let ofBusiness: Set<String> = ["nib", "company"]

    /// Whether only the one paper that bears the identifier says it.
    private func standsAlone(_ kind: String, beside identifier: String) -> Bool {
        sayers[identifier + "+"]?.count == 1 && sayers[kind + "+"] == sayers[identifier + "+"]
    }

    /// More papers with the applicant's NIK than one.
    private var furtherPapers: Evidence? {
        let count = min(weights.mostPapers, (sayers["nik+"]?.count ?? 0) - 1)
        guard count > 0 else { return nil }
        return Evidence(
            kind: "papers", weight: Double(count) * weights.paper.bits,
            note: Phrase(
                id: "\(count) dokumen lain memuat NIK yang sama",
                en: count == 1 ? "1 more paper bears the same NIK" : "\(count) more papers bear the same NIK"),
            decisive: false)
    }
}
