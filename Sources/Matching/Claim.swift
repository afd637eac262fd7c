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
        /// The business that an application letter speaks for.
        case business
        /// Where the applicant lives.
        case address
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
    /// True when two readers read the same.
    package var keyedTwice: Bool
    /// Number of the document that says it; `nil` for cover sheets.
    package var document: Int?
    package var page: PageID

    package init(
        kind: Kind, value: String, verified: Bool, incidental: Bool = false,
        keyedTwice: Bool = false, document: Int?, page: PageID
    ) {
        self.kind = kind
        self.value = value
        self.verified = verified
        self.incidental = incidental
        self.keyedTwice = keyedTwice
        self.document = document
        self.page = page
    }

    /// Keys under which the register finds it and what it could be mistaken for.
    package var keys: [SharedKey] {
        [key, kind == .nik && !incidental ? SharedKey.start(ofNIK: value) : nil].compactMap(\.self)
    }

    /// The key under which the register finds it; `nil` for what says nothing by itself, and for doubtful identifiers.
    package var key: SharedKey? {
        switch kind {
        case .cover, .number:
            verified ? SharedKey(kind: .number, value: SharedKey.normalised(number: value)) : nil
        case .nik: verified ? SharedKey(kind: .nik, value: value) : nil
        case .npwp: verified ? SharedKey(kind: .npwp, value: value) : nil
        case .nib: verified ? SharedKey(kind: .nib, value: value) : nil
        case .name, .company:
            incidental ? nil : SharedKey.normalised(name: value).map { SharedKey(kind: .name, value: $0) }
        case .birthDate: incidental ? nil : SharedKey(kind: .birthDate, value: value)
        case .business, .address, .permit: nil
        }
    }
}
