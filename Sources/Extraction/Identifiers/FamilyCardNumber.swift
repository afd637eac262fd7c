package import DossierModel

/// Number of a family card (nomor kartu keluarga): `PPKKCC DDMMYY SSSS`, the date being that of issue.
package struct FamilyCardNumber: Hashable, Sendable {
    /// Family cards carry numbers of this kind since about then; it only rules out a century.
    static let firstYear = 1970

    /// 16 digits.
    package let digits: String

    /// `nil` unless 16 digits with a known province, a date that exists and a serial. A day above 31 is a
    /// woman's NIK, not a family card.
    package init?(digits: String) {
        guard digits.utf8.count == 16, digits.isAllDigits, NIK.provinces.contains(NIK.number(digits, 0, 2)),
            NIK.number(digits, 2, 2) != 0, NIK.number(digits, 4, 2) != 0, NIK.number(digits, 12, 4) != 0,
            !FamilyCardNumber.days(digits).isEmpty
        else { return nil }
        self.digits = digits
    }

    package var district: String { String(digits.prefix(6)) }

    /// Days of issue it may mean, not after `today`.
    package func issueDays(on today: CalendarDay) -> [CalendarDay] {
        FamilyCardNumber.days(digits).filter { $0 <= today }
    }

    private static func days(_ digits: String) -> [CalendarDay] {
        [1900, 2000].compactMap { century in
            CalendarDay(
                year: century + NIK.number(digits, 10, 2), month: NIK.number(digits, 8, 2),
                day: NIK.number(digits, 6, 2))
        }.filter { $0.year >= firstYear }
    }
}
