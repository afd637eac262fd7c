internal import DossierModel

/// A reason for which a value that was read well may still not be what is printed: pure, one file a reason.
protocol FieldDoubt: Sendable {
    /// True where a person has to see the field. Identifiers, dates and amounts have checks of their own.
    func doubts(_ field: Field, as definition: FieldDefinition) -> Bool
}
