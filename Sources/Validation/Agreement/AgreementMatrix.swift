package import DossierModel

/// Who and what agrees with which paper: what identifies an application, by the record and by every document.
package struct AgreementMatrix: Hashable, Sendable {
    /// How a value stands to its row's measure.
    package enum Agreement: String, Sendable, CaseIterable {
        case agrees, similar, differs
        /// There is nothing else in the row.
        case alone
    }

    package struct Cell: Hashable, Sendable {
        /// Number of the document; `nil` for the record.
        package var document: Int?
        /// Normalised as in the field, of the record as it was imported.
        package var value: String
        package var agreement: Agreement
        /// Where it stands; `nil` for the record.
        package var place: Citation?
    }

    package struct Row: Hashable, Sendable {
        /// Id of the item: `nik`, `name` and so on.
        package var item: String
        package var name: Phrase
        /// The record first where it has a value, then the documents in their order, one cell each. The first is the
        /// measure: the others are held against it, and it agrees where any of them does.
        package var cells: [Cell]
    }

    /// In the order of `AgreementItem.all`; items that no document has are left out.
    package var rows: [Row]

    package init(rows: [Row] = []) {
        self.rows = rows
    }
}
