internal import DocumentImaging
internal import DossierModel

/// What was read in a dossier, as it would be, without any picture; and whose it is.
struct FieldSet {
    var dossier: Dossier
    /// Number of the application; `nil` where the register does not hold it.
    var owner: String?
    /// True when a verified number of the owner's own stands somewhere.
    var isIdentified: Bool
}

/// How badly a set's papers are read.
struct Damage {
    /// Share of fields that are not read at all.
    var lost: Double
    /// Share of characters read as another.
    var misread: Double

    static let levels = [
        Damage(lost: 0.03, misread: 0.001), Damage(lost: 0.12, misread: 0.006),
        Damage(lost: 0.35, misread: 0.03),
    ]

    /// `nil` when it is not read. Digits become digits, so that a wrong number may pass every check.
    func read(_ text: String, _ random: inout SplitMix) -> String? {
        guard !random.chance(lost) else { return nil }
        return String(
            text.map { character in
                guard random.chance(misread) else { return character }
                if character.isNumber { return Character(String(random.number(0...9))) }
                return character.isLetter ? random.one(of: Array("abcdeghiklmnoprstuwy")) : character
            })
    }
}
