package import DossierModel

/// Population identity number (nomor induk kependudukan): `PPKKCC DDMMYY SSSS`.
///
/// It has no check digit: what can be checked is the province, a date that exists, and parts that are never
/// zero. A number that passes is well formed, never proven genuine.
package struct NIK: Hashable, Sendable {
    /// What is wrong with a number that is no NIK.
    package enum Flaw: String, Error, Sendable, CaseIterable {
        case notSixteenDigits, unknownProvince, zeroRegency, zeroDistrict, impossibleDay, impossibleMonth
        case noSuchDate, zeroSerial
    }

    package enum Sex: String, Sendable { case male = "LAKI-LAKI", female = "PEREMPUAN" }

    /// Provinces of the Kemendagri lists of 2016 to 2025.
    static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71,
        72,
        73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
    ]
    /// Nobody older applies; it only rules out a century.
    static let greatestAge = 110
    /// An identity card is issued from this age on (Law 23/2006, article 63).
    static let cardAge = 17

    /// 16 digits.
    package let digits: String

    /// `nil` for anything but 16 digits that pass every check.
    package init?(digits: String) {
        guard NIK.flaw(of: digits) == nil else { return nil }
        self.digits = digits
    }

    /// The first flaw, `nil` when there is none.
    package static func flaw(of digits: String) -> Flaw? {
        guard digits.utf8.count == 16, digits.isAllDigits else { return .notSixteenDigits }
        guard provinces.contains(number(digits, 0, 2)) else { return .unknownProvince }
        guard number(digits, 2, 2) != 0 else { return .zeroRegency }
        guard number(digits, 4, 2) != 0 else { return .zeroDistrict }
        let written = number(digits, 6, 2)
        guard (1...31).contains(written) || (41...71).contains(written) else { return .impossibleDay }
        let month = number(digits, 8, 2)
        guard (1...12).contains(month) else { return .impossibleMonth }
        let day = written > 40 ? written - 40 : written
        let year = number(digits, 10, 2)
        guard [1900, 2000].contains(where: { CalendarDay(year: $0 + year, month: month, day: day) != nil })
        else { return .noSuchDate }
        guard number(digits, 12, 4) != 0 else { return .zeroSerial }
        return nil
    }

    package var province: String { String(digits.prefix(2)) }
    /// Regency or city, 4 digits.
    package var regency: String { String(digits.prefix(4)) }
    /// Where first registered, not where the person lives; 6 digits.
    package var district: String { String(digits.prefix(6)) }
    /// A woman's day of birth is written with 40 added.
    package var sex: Sex { NIK.number(digits, 6, 2) > 40 ? .female : .male }

    /// Days of birth it may mean, earliest first: in either century, not after `today`, at most 110 years ago.
    package func birthDays(on today: CalendarDay) -> [CalendarDay] {
        let written = NIK.number(digits, 6, 2)
        let day = written > 40 ? written - 40 : written
        return [1900, 2000].compactMap { century in
            CalendarDay(
                year: century + NIK.number(digits, 10, 2), month: NIK.number(digits, 8, 2), day: day)
        }.filter { $0 <= today && $0.years(to: today) <= NIK.greatestAge }
    }

    /// What an officer should know: codes that no list holds, an applicant too young for a card.
    package func warnings(regions: RegionTable, today: CalendarDay) -> [Phrase] {
        var warnings: [Phrase] = []
        if regions.regency(regency) == nil {
            warnings.append(
                Phrase(
                    id: "Kode kabupaten/kota \(regency) tidak ada dalam daftar, mungkin kode lama.",
                    en: "Regency code \(regency) is in no list; it may be an old one."))
        } else if regions.knowsDistricts(of: regency), regions.district(district) == nil {
            warnings.append(
                Phrase(
                    id: "Kode kecamatan \(district) tidak ada dalam daftar, mungkin kode lama.",
                    en: "District code \(district) is in no list; it may be an old one."))
        }
        let days = birthDays(on: today)
        if days.isEmpty {
            warnings.append(
                Phrase(
                    id: "Tanggal lahir dalam NIK belum terjadi.", en: "The NIK's day of birth is yet to come."
                )
            )
        } else if days.allSatisfy({ $0.years(to: today) < NIK.cardAge }) {
            warnings.append(
                Phrase(
                    id: "Menurut NIK, umurnya di bawah \(NIK.cardAge) tahun.",
                    en: "By the NIK the person is under \(NIK.cardAge)."))
        }
        return warnings
    }

    /// The number in `count` digits from `start`; only called on digits.
    static func number(_ digits: String, _ start: Int, _ count: Int) -> Int {
        digits.utf8.dropFirst(start).prefix(count).reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}
