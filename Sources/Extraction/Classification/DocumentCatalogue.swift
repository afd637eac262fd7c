/// The kinds of paper an office knows.
package struct DocumentCatalogue: Sendable {
    /// In the order of the catalogue.
    package let types: [DocumentType]
    private let places: [String: Int]

    /// The first of several types with one id counts.
    package init(types: [DocumentType]) {
        self.types = types
        places = Dictionary(types.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> DocumentType? { places[id].map { types[$0] } }

    package var ids: Set<String> { Set(places.keys) }
}
