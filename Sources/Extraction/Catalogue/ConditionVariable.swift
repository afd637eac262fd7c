package import DossierModel

/// A variable that conditions may name, and the question that an officer answers when it is unknown.
package struct ConditionVariable: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case flag, number
        case choice([String])
    }

    package let name: String
    package let kind: Kind
    package let question: Phrase
}
