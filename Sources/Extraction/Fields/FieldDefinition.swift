/// A field of a document type.
package struct FieldDefinition: Hashable, Sendable {
    /// Where a value without a label stands.
    package enum Place: String, Hashable, Sendable, CaseIterable {
        /// The issuing body at the top.
        case letterhead
        /// Day beside a place, above a signature or at the top: `Bontang, 3 Agustus 2026`.
        case dateline
        /// Anywhere: the first value of this kind on the paper.
        case anywhere
        /// What the paper calls itself at its top: `SURAT PERNYATAAN KESANGGUPAN`.
        case title
        /// The line below the paper's own number.
        case belowNumber = "below_number"
    }

    /// How sensitive the value is under the law on personal data (UU 27/2022, art. 4).
    package enum Privacy: String, Hashable, Sendable, CaseIterable {
        case none, general, specific
    }

    /// `nik`, `tgl_lahir`
    package var id: String
    package var kind: FieldKind
    /// Printed labels, each spelling one.
    package var labels: [PhrasePattern]
    package var isRequired: Bool
    /// Which of several occurrences of the label, from 1.
    package var occurrence: Int
    package var place: Place?
    package var privacy: Privacy
    /// Values of `choice`, normalised.
    package var options: [String]
    /// Regular expression that the value must match, upper case.
    package var pattern: String?

    package init(
        id: String, kind: FieldKind, labels: [PhrasePattern] = [], isRequired: Bool = false,
        occurrence: Int = 1, place: Place? = nil, privacy: Privacy = .none, options: [String] = [],
        pattern: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.labels = labels
        self.isRequired = isRequired
        self.occurrence = occurrence
        self.place = place
        self.privacy = privacy
        self.options = options
        self.pattern = pattern
    }
}
