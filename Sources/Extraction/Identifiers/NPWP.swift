/// Taxpayer number (nomor pokok wajib pajak), of 15 digits or, since 2024, 16.
package struct NPWP: Hashable, Sendable {
    package enum Form: Sendable, Hashable {
        /// 8 digits, a check digit, tax office, branch.
        case fifteen
        /// `0` before the 15 digits.
        case sixteenOfFifteen
        /// A person's NIK.
        case nik
        /// An entity registered since Coretax, `10…`: nothing in it can be checked.
        case entity
    }

    /// As given, 15 or 16 digits.
    package let digits: String
    package let form: Form

    /// `nil` for another length, a check digit that does not fit, or 16 digits of no known form.
    package init?(digits: String) {
        guard digits.isAllDigits, digits.utf8.contains(where: { $0 != 48 }) else { return nil }
        switch digits.utf8.count {
        case 15:
            guard NPWP.checkDigitFits(digits) else { return nil }
            form = .fifteen
        case 16 where digits.hasPrefix("0"):
            guard NPWP.checkDigitFits(String(digits.dropFirst())) else { return nil }
            form = .sixteenOfFifteen
        case 16 where NIK(digits: digits) != nil:
            form = .nik
        case 16 where digits.hasPrefix("10"):
            // No province is 10, so such a number is never a misread NIK.
            form = .entity
        default:
            return nil
        }
        self.digits = digits
    }

    /// Luhn (ISO/IEC 7812-1) over the first nine of 15 digits.
    static func checkDigitFits(_ digits: String) -> Bool {
        let nine = digits.utf8.prefix(9).map { Int($0) - 48 }
        guard nine.count == 9, nine.contains(where: { $0 != 0 }) else { return false }
        var sum = 0
        for (offset, digit) in nine.reversed().enumerated() {
            let doubled = offset % 2 == 1 ? digit * 2 : digit
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }
}
