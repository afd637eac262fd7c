/// What kind of value a field holds: how it is found, checked and written.
package enum FieldKind: String, Hashable, Sendable, CaseIterable {
    case nik
    /// Family card number.
    case familyCard = "no_kk"
    /// Taxpayer number, of 15 or 16 digits.
    case npwp
    /// Business identification number, 13 digits.
    case nib
    /// Tax object number of land and buildings, 18 digits.
    case nop
    /// `503/12/SIP/DPMPTSP/2026`
    case letterNumber = "nomor_surat"
    /// Registration at the ministry of law, `AHU-…`.
    case ahu
    case landRight = "hak_tanah"
    /// Registration of a health worker, on the STR.
    case registration = "nomor_str"
    /// Number of a paper in whatever form its issuer uses.
    case paperNumber = "nomor"
    case phone = "telepon"
    case email
    /// `KT 9123 ZZZ`
    case plate
    case date
    /// The place in front of a day of birth: `BONTANG, 17-08-1990`.
    case birthPlace = "birth_place"
    /// A day, or SEUMUR HIDUP.
    case validity
    case name
    /// A company, foundation or office.
    case entity
    case address
    case money
    case number
    case year
    /// One of the options.
    case choice
    /// `ya` when one of the labels stands on the paper.
    case presence
    /// Whatever matches the pattern, or the words behind the label.
    case text
    /// Filled by a rule of its own (members of a family, number of photographs).
    case special

    /// True when the value's own shape tells it apart, so that its label needs no colon.
    var isDistinct: Bool {
        switch self {
        case .date, .validity, .year, .email, .plate, .choice: true
        default: !identifiers.isEmpty
        }
    }

    /// The identifiers that such a value may be, in the order they are tried; empty for plain values.
    package var identifiers: [IdentifierKind] {
        switch self {
        case .nik: [.nik]
        case .familyCard: [.familyCard]
        case .npwp: [.npwp15, .npwp16]
        case .nib: [.nib]
        case .nop: [.nop]
        case .letterNumber: [.letterNumber]
        case .ahu: [.ahu]
        case .landRight: [.landRight]
        case .registration: [.registration]
        case .phone: [.phone]
        default: []
        }
    }
}
