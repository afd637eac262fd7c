package import DossierModel

/// One way of reading values from a paper whose type is known: pure, total, one file a rule or family of rules.
package protocol FieldRule: Sendable {
    /// Fields with ids of the type's definitions only.
    func fields(on paper: Paper, of type: DocumentType) -> [Field]
}
