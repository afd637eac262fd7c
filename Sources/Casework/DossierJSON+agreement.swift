package import DossierModel
internal import Validation

extension DossierJSON {
    /// A row of the agreement matrix.
    package struct Item: Encodable, Sendable {
        package var item: String
        package var name: Phrase
        package var cells: [Cell]
    }
    package struct Cell: Encodable, Sendable {
        /// Absent for the application's record.
        package var document: Int?
        package var value: String
        /// `agrees`, `similar`, `differs` or `alone`
        package var agreement: String
        package var file: String?
        package var page: Int?
        package var box: PixelRect?
    }
}

extension DossierJSON.Item {
    init(_ row: AgreementMatrix.Row) {
        self.init(
            item: row.item, name: row.name,
            cells: row.cells.map {
                DossierJSON.Cell(
                    document: $0.document, value: $0.value, agreement: $0.agreement.rawValue,
                    file: $0.place?.page.file, page: $0.place?.page.number, box: $0.place?.box)
            })
    }
}

extension DossierJSON.Quote {
    init(_ citation: Citation) {
        self.init(
            file: citation.page.file, page: citation.page.number, box: citation.box, text: citation.text)
    }
}
