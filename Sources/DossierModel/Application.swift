/// A value of an application record that checklist conditions are evaluated over.
package enum ConditionValue: Codable, Hashable, Sendable {
    case flag(Bool)
    case number(Double)
    case text(String)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .flag(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        }
    }
}

/// A digital application (permohonan), as imported.
package struct ApplicationRecord: Codable, Hashable, Sendable {
    package var number: String
    /// Id in the catalogue of permit types.
    package var permitType: String
    package var submittedOn: CalendarDay?
    /// `perorangan`, `perusahaan`, `lembaga`, `instansi`
    package var applicantKind: String
    package var applicantName: String
    /// Digits only; `nil` when the record has none.
    package var nik: String?
    package var npwp: String?
    package var birthDate: CalendarDay?
    package var phone: String?
    package var address: String?
    package var companyName: String?
    package var nib: String?
    package var companyNPWP: String?
    package var attorneyName: String?
    package var attorneyNIK: String?
    package var variables: [String: ConditionValue]
    /// Columns we do not know, kept as they came.
    package var extra: [String: String]

    package init(
        number: String, permitType: String, submittedOn: CalendarDay? = nil,
        applicantKind: String = "perorangan",
        applicantName: String, nik: String? = nil, npwp: String? = nil, birthDate: CalendarDay? = nil,
        phone: String? = nil, address: String? = nil, companyName: String? = nil, nib: String? = nil,
        companyNPWP: String? = nil, attorneyName: String? = nil, attorneyNIK: String? = nil,
        variables: [String: ConditionValue] = [:], extra: [String: String] = [:]
    ) {
        self.number = number
        self.permitType = permitType
        self.submittedOn = submittedOn
        self.applicantKind = applicantKind
        self.applicantName = applicantName
        self.nik = nik
        self.npwp = npwp
        self.birthDate = birthDate
        self.phone = phone
        self.address = address
        self.companyName = companyName
        self.nib = nib
        self.companyNPWP = companyNPWP
        self.attorneyName = attorneyName
        self.attorneyNIK = attorneyNIK
        self.variables = variables
        self.extra = extra
    }

    /// True where a business applies, which has a name or a NIB.
    package var isForBusiness: Bool { companyName != nil || nib != nil }
}

/// What a dossier and an application can share exactly: the way into the register.
package struct SharedKey: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// The application's number, from a cover sheet or read from the paper.
        case number
        /// Applicant's or attorney's NIK.
        case nik
        /// Applicant's or company's NPWP, as 16 digits (15-digit ones with a leading 0).
        case npwp
        case nib
        /// The applicant's or the company's name: a way to candidates, never to an owner.
        case name
        /// The applicant's, as `yyyy-mm-dd`; no more than a name.
        case birthDate = "birth_date"
        /// The first twelve digits of the applicant's NIK, district and birth date: a rival's may be a digit off.
        case nikStart = "nik_start"
    }

    package var kind: Kind
    /// Normalised: digits only for identifiers; upper case without spaces for application numbers.
    package var value: String

    package init(kind: Kind, value: String) {
        self.kind = kind
        self.value = value
    }
}

extension SharedKey {
    /// An application number as it is compared: upper case, without spaces.
    package static func normalised(number: String) -> String {
        number.uppercased().filter { !$0.isWhitespace }
    }

    /// A tax number as it is compared: 16 digits; the old 15 get a leading 0. `nil` for other lengths.
    package static func normalised(npwp: String) -> String? {
        let digits = npwp.filter { $0.isASCII && $0.isNumber }
        return switch digits.count {
        case 16: digits
        case 15: "0" + digits
        default: nil
        }
    }

    /// What finds a name again whatever stands around it: its two longest words, upper case, in order of the alphabet.
    /// Titles and degrees are shorter, or stand behind a comma. `nil` where no word has two letters.
    package static func normalised(name: String) -> String? {
        let words = name.uppercased().prefix { $0 != "," }
            .split { !$0.isLetter && $0 != "\'" && $0 != "." }
            .map { $0.filter(\.isLetter) }.filter { $0.count >= 2 && !entityForms.contains($0) }
        let longest = words.sorted { ($0.count, $1) > ($1.count, $0) }.prefix(2)
        return longest.isEmpty ? nil : longest.sorted().joined(separator: " ")
    }

    private static let entityForms: Set<String> = ["PT", "CV", "UD", "TBK", "YAYASAN", "KOPERASI", "PERSERO"]

    /// `nil` for what has not 16 digits.
    package static func start(ofNIK digits: String) -> SharedKey? {
        guard digits.utf8.count == 16, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return SharedKey(kind: .nikStart, value: String(digits.prefix(12)))
    }

    /// Every key of an application, its own, its company's and its attorney's.
    package static func keys(of record: ApplicationRecord) -> [SharedKey] {
        var keys = [SharedKey(kind: .number, value: normalised(number: record.number))]
        keys += [record.nik, record.attorneyNIK].compactMap(\.self).map { SharedKey(kind: .nik, value: $0) }
        keys += [record.npwp, record.companyNPWP].compactMap(\.self).compactMap(normalised(npwp:))
            .map { SharedKey(kind: .npwp, value: $0) }
        keys += [record.nib].compactMap(\.self).map { SharedKey(kind: .nib, value: $0) }
        keys += [record.applicantName, record.companyName].compactMap(\.self).compactMap(normalised(name:))
            .map { SharedKey(kind: .name, value: $0) }
        keys += [record.birthDate].compactMap(\.self).map {
            SharedKey(kind: .birthDate, value: $0.description)
        }
        keys += [record.nik].compactMap(\.self).compactMap(start(ofNIK:))
        return keys.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
