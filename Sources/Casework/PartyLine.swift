package import DossierModel
internal import Validation

/// A person or a body of a dossier, for people.
package struct PartyLine: Sendable {
    /// Empty where only a number stands somewhere.
    package let name: String
    /// What it is to the application.
    package let roles: [Phrase]
    /// Kinds of its numbers that passed their checks, `NIK`, `NIB`, `NPWP`; empty where its name is all there is.
    package let toldBy: [String]
    /// True where the application's record names it.
    package let isRecorded: Bool
    /// Numbers of the documents that name it, in their order.
    package let documents: [Int]
    /// True where it may be somebody else.
    package let isDoubtful: Bool

    init(_ party: Party) {
        name = party.name
        roles = party.roles.map(\.words)
        toldBy = PartyNumber.Kind.allCases.filter { kind in party.numbers.contains { $0.kind == kind } }
            .map { $0.rawValue.uppercased() }
        isRecorded = party.mentions.contains { $0.document == nil }
        documents = Set(party.mentions.compactMap(\.document)).sorted()
        isDoubtful = party.isDoubtful
    }
}

extension StandingDossier {
    /// Who it speaks of, for people; empty for a dossier that is not kept.
    package var partyLines: [PartyLine] { (parties ?? []).map(PartyLine.init) }
}

extension Party.Role {
    fileprivate var words: Phrase {
        switch self {
        case .applicant: Phrase(id: "pemohon", en: "applicant")
        case .company: Phrase(id: "badan pemohon", en: "applying body")
        case .attorney: Phrase(id: "penerima kuasa", en: "attorney")
        case .responsible: Phrase(id: "penanggung jawab", en: "responsible")
        case .owner: Phrase(id: "pemilik", en: "owner")
        case .contractor: Phrase(id: "pihak perjanjian", en: "party to an agreement")
        case .named: Phrase(id: "disebut", en: "named")
        }
    }
}
