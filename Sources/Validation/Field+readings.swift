internal import DossierModel
internal import Extraction

extension Field {
    /// True when a person typed it or it passed its own check as it was read, and no reader says otherwise. Only on such
    /// values may a paper be held up.
    var isSure: Bool {
        if source == .officer { return true }
        if case .disagreed = keying { return false }
        return verified && source != .repaired
    }

    /// The value and, where two readers differ, what the other read: a paper agrees where either does.
    var readings: [String] {
        switch keying {
        case .disagreed(let other), .varied(let other): [value, other]
        case .once, .agreed, .settled: [value]
        }
    }

    /// The digits of each reading.
    var numbers: [String] { readings.map { $0.filter { $0.isASCII && $0.isNumber } } }

    /// Days it may mean; empty for `SEUMUR HIDUP`.
    func days(on today: CalendarDay) -> [CalendarDay] {
        readings.compactMap { CalendarDay(iso: $0) ?? IndonesianDate.days(in: $0, today: today).first?.day }
    }

    /// Where it stands, inside a sentence: "halaman 3 fail a.pdf".
    var place: Phrase {
        Phrase(id: "halaman \(page.number) fail \(page.file)", en: "page \(page.number) of file \(page.file)")
    }
}
