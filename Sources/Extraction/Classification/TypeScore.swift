/// What speaks for a type on one paper.
package struct TypeScore: Hashable, Sendable {
    /// Id of the type.
    package var type: String
    /// Points: 3 a strong phrase, 1 a weak one, -4 one against, doubled in the header.
    package var points: Double
    /// True when one of its strong phrases is a title: in the top third and most of its line.
    package var isTitled: Bool
}

/// Which type a paper is, or that it cannot be told.
package struct Classification: Hashable, Sendable {
    /// Best first; only types with points.
    package var scores: [TypeScore]
    /// `nil` when no type has enough points or none leads clearly.
    package var type: String?
    /// 0…1
    package var confidence: Double

    package static let unknown = Classification(scores: [], type: nil, confidence: 0)

    package func score(of type: String) -> TypeScore? { scores.first { $0.type == type } }

    /// True when the type is known and its title stands in the top third.
    package var isTitled: Bool { type.flatMap(score(of:))?.isTitled ?? false }
}
