package import DossierModel
internal import Extraction

/// A person or a body that a case speaks of: one identity, on however many papers it stands.
package struct Party: Hashable, Sendable {
    package enum Kind: String, Sendable { case person, body }

    /// What it is to the application.
    package enum Role: String, Sendable, CaseIterable {
        case applicant
        /// The body that applies, or that the applicant applies for.
        case company
        case attorney
        /// Answers for a body.
        case responsible
        /// Holds land, a building or a vehicle.
        case owner
        /// Party to an agreement or a letter.
        case contractor
        /// Named on a paper that says no more.
        case named
    }

    /// Why a mention is of this party, surest first.
    package enum Link: String, Sendable, CaseIterable {
        /// The same NIK, NPWP or NIB, which passes its own check.
        case number
        /// The same name and birth date.
        case birth
        /// The same name, and nobody else in the case has one like it.
        case name
        /// The first that says who it is; it rests on nothing.
        case own
    }

    /// A paper that names it.
    package struct Mention: Hashable, Sendable {
        /// Number of the document; `nil` for the application's record.
        package var document: Int?
        /// As it stands there; `nil` where only a number does.
        package var name: String?
        package var link: Link
        /// Where it stands; `nil` for the record.
        package var place: Citation?
    }

    package var kind: Kind
    /// Of the record, else of the first paper with a name.
    package var name: String
    /// Digits, by the kind of number: NIK, NPWP with 16 digits, NIB. Only such as pass their own checks; one NIK at
    /// most.
    package var numbers: [PartyNumber]
    package var birthDate: CalendarDay?
    /// In the order of `Role.allCases`.
    package var roles: [Role]
    /// The record first, then papers in their order.
    package var mentions: [Mention]
    /// True where a mention could as well be another party's: two have that name, or the name differs from the number's
    /// other papers.
    package var isDoubtful: Bool
}

/// What the state knows a person or a body by.
package struct PartyNumber: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable { case nik, nib, npwp }

    package var kind: Kind
    package var digits: String

    package init(kind: Kind, digits: String) {
        self.kind = kind
        self.digits = digits
    }
}

extension PartyNumber {
    /// A NIK as 16 digits; `nil` for anything else.
    init?(nik: String) {
        guard NIK(digits: nik) != nil else { return nil }
        self.init(kind: .nik, digits: nik)
    }

    /// A tax number that is no NIK, as 16 digits; `nil` for anything else.
    init?(npwp: String) {
        guard let number = NPWP(digits: npwp), number.form != .nik,
            let digits = SharedKey.normalised(npwp: npwp)
        else { return nil }
        self.init(kind: .npwp, digits: digits)
    }
}
