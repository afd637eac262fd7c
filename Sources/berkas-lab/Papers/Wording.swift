internal import DossierModel

/// Days and numbers as Indonesian papers write them.
enum Wording {
    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]

    static func day(_ iso: String) -> CalendarDay {
        CalendarDay(iso: iso) ?? CalendarDay(year: 2026, month: 1, day: 1)!
    }

    /// `3 Agustus 2020`
    static func long(_ day: CalendarDay) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    /// `03-08-2020`
    static func short(_ day: CalendarDay) -> String {
        "\(Person.two(day.day))-\(Person.two(day.month))-\(day.year)"
    }

    /// `92.800.000`
    static func grouped(_ value: Int) -> String {
        var digits = Array(String(value))
        var at = digits.count - 3
        while at > 0 {
            digits.insert(".", at: at)
            at -= 3
        }
        return String(digits)
    }

    /// In words, 0…9 999.
    static func words(_ value: Int) -> String {
        let units = [
            "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
            "sebelas",
        ]
        switch value {
        case ..<12: return units[max(0, value)]
        case ..<20: return units[value - 10] + " belas"
        case ..<100: return joined(units[value / 10] + " puluh", value % 10)
        case ..<200: return joined("seratus", value - 100)
        case ..<1000: return joined(units[value / 100] + " ratus", value % 100)
        case ..<2000: return joined("seribu", value - 1000)
        default: return joined(words(value / 1000) + " ribu", value % 1000)
        }
    }

    private static func joined(_ head: String, _ rest: Int) -> String {
        rest == 0 ? head : head + " " + words(rest)
    }

    /// `tiga Agustus dua ribu dua puluh`
    static func spoken(_ day: CalendarDay) -> String {
        "\(words(day.day)) \(months[day.month - 1]) \(words(day.year))"
    }
}
