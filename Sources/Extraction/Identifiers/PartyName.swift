/// A name of whom nobody knows yet whether it is a person or a body.
package struct PartyName: Hashable, Sendable {
    private let person: PersonName
    private let entity: EntityName

    package init(_ text: String) {
        person = PersonName(text)
        entity = EntityName(text)
    }

    /// 0…1, as persons or as bodies, whichever fits better.
    package func similarity(to other: PartyName) -> Double {
        max(person.similarity(to: other.person), entity.similarity(to: other.entity))
    }
}
