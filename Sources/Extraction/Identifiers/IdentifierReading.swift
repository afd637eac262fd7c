package import DossierModel

/// An identifier as it was understood, beside what stands on the paper.
package struct IdentifierReading: Hashable, Sendable {
    /// Normalised: digits only for numbers, upper case for letter numbers, `+62…` for telephones.
    package var value: String
    /// As read.
    package var raw: String
    /// True when the value passes every check there is for its kind, and was read as it stands. A repaired
    /// value is never verified: a person confirms it.
    package var verified: Bool
    /// True when digits were replaced by the confusion table.
    package var repaired: Bool
    /// Offsets (from 0) in `value` that were replaced.
    package var changed: [Int]
    /// What to know about it, for the officer; a warning never takes `verified` away.
    package var warnings: [Phrase]

    package init(
        value: String, raw: String, verified: Bool, repaired: Bool = false, changed: [Int] = [],
        warnings: [Phrase] = []
    ) {
        self.value = value
        self.raw = raw
        self.verified = verified
        self.repaired = repaired
        self.changed = changed
        self.warnings = warnings
    }
}
