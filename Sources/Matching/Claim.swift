package import DossierModel

/// Something a dossier says about whose it is, with the place that says it.
package struct Claim: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// Application number on a cover sheet of ours.
        case cover
        /// Application number read from the paper or from a foreign code.
        case number
        case nik, npwp, nib
        /// A person's name on a paper that names the applicant.
        case name
        case birthDate = "birth_date"
        /// A company's or institution's name.
        case company
        /// Id of the permit type that an application letter asks for.
        case permit
    }

    package var kind: Kind
    /// Normalised as in `SharedKey`; names as read; days as `yyyy-mm-dd`.
    package var value: String
    /// True when the value passes its validator and was not repaired.
    package var verified: Bool
    /// True on papers that name others beside the applicant (members of a family card, an attorney): such a claim
    /// may speak for an application, never against one.
    package var incidental: Bool
    /// Number of the document that says it; `nil` for cover sheets.
    package var document: Int?
    package var page: PageID

    package init(
        kind: Kind, value: String, verified: Bool, incidental: Bool = false, document: Int?, page: PageID
    ) {
        self.kind = kind
        self.value = value
        self.verified = verified
        self.incidental = incidental
        self.document = document
        self.page = page
    }

    /// The key under which the register knows it; `nil` for what two strangers may share, and for doubtful readings.
    package var key: SharedKey? {
        guard verified else { return nil }
        return switch kind {
        case .cover, .number: SharedKey(kind: .number, value: value)
        case .nik: SharedKey(kind: .nik, value: value)
        case .npwp: SharedKey(kind: .npwp, value: value)
        case .nib: SharedKey(kind: .nib, value: value)
        case .name, .birthDate, .company, .permit: nil
        }
    }
}
