internal import DossierModel
internal import Extraction

/// How far two names are the same, for what a name can tell.
enum NameLikeness {
    case same, similar, different

    /// By the best pair of readings; `nil` where there is nothing to compare with. 0.90 and 0.75 as in `PersonName`.
    init?(_ left: [String], _ right: [String]) {
        let likeness = left.flatMap { one in
            right.map { PartyName(one).similarity(to: PartyName($0)) }
        }
        guard let best = likeness.max() else { return nil }
        self = best >= PersonName.same ? .same : best >= PersonName.doubtful ? .similar : .different
    }

    /// "mirip dengan, tetapi tidak sama dengan" or "berbeda dengan".
    var words: Phrase {
        switch self {
        case .same: Phrase(id: "sama dengan", en: "is the same as")
        case .similar: Phrase(id: "mirip tetapi tidak sama dengan", en: "is similar to, but not the same as,")
        case .different: Phrase(id: "berbeda dengan", en: "differs from")
        }
    }
}
