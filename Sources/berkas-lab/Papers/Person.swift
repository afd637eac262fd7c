internal import DossierModel

/// An invented person. Every NIK has a serial of 9901 or above, which no living person has.
struct Person {
    var name: String
    /// As on letters, with titles.
    var titled: String
    var female: Bool
    var birthplace: String
    var born: CalendarDay
    var nik: String
    /// 15 digits of the unused range 99.000…
    var npwp: String
    var street: String
    var rt: String
    var rw: String
    var village: String
    var district: String
    var religion: String
    var job: String
    var phone: String
    var seed: UInt64

    var address: String { "\(street) RT \(rt) RW \(rw) Kelurahan \(village) Kota Bontang" }

    init(
        _ name: String, titled: String? = nil, female: Bool, born: String, at birthplace: String = "Bontang",
        serial: Int, district: Int = 1, tax: Int, street: String, rt: String = "012", rw: String = "004",
        village: String = "Api-api", religion: String = "ISLAM", job: String, phone: Int
    ) {
        let day = CalendarDay(iso: born) ?? CalendarDay(year: 1990, month: 1, day: 1)!
        let digits =
            Person.two(day.day + (female ? 40 : 0)) + Person.two(day.month) + Person.two(day.year % 100)
        self.name = name
        self.titled = titled ?? name
        self.female = female
        self.birthplace = birthplace
        self.born = day
        nik = "64740\(district)\(digits)\(serial)"
        npwp = TaxNumber.npwp15(serial: tax)
        self.street = street
        self.rt = rt
        self.rw = rw
        self.village = village
        self.district = ["Bontang Utara", "Bontang Selatan", "Bontang Barat"][district - 1]
        self.religion = religion
        self.job = job
        self.phone = "0812-0000-\(phone)"
        seed = UInt64(serial * 31 + day.ordinal)
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

/// Tax numbers of the unused range, with the right check digit.
enum TaxNumber {
    /// 99 000 `serial`, check digit by Luhn over the first eight, office 724 (Bontang), `branch`, of which 0 is the head
    /// office.
    static func npwp15(serial: Int, branch: Int = 0) -> String {
        let base = "99000" + String(String(1_000 + serial).suffix(3))
        var sum = 0
        for (index, digit) in base.enumerated() {
            let value = (digit.wholeNumberValue ?? 0) * (index.isMultiple(of: 2) ? 1 : 2)
            sum += value > 9 ? value - 9 : value
        }
        return base + "\((10 - sum % 10) % 10)724" + String(String(1_000 + branch % 1_000).suffix(3))
    }

    /// `99.000.001.0-724.000`
    static func printed(_ npwp: String) -> String {
        let digits = Array(npwp)
        guard digits.count == 15 else { return npwp }
        func part(_ from: Int, _ to: Int) -> String { String(digits[from..<to]) }
        return "\(part(0, 2)).\(part(2, 5)).\(part(5, 8)).\(part(8, 9))-\(part(9, 12)).\(part(12, 15))"
    }
}
