package import DossierModel

/// Why a condition cannot be read.
package struct ConditionError: Error, Hashable, Sendable {
    /// The character it is about, from 1.
    package var position: Int
    package var reason: Phrase

    package init(position: Int, reason: Phrase) {
        self.position = position
        self.reason = reason
    }
}
