package import DossierModel
internal import Foundation

extension CalendarDay {
    /// Today on the wall.
    package static var today: CalendarDay {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return CalendarDay(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
            ?? CalendarDay(iso: "0001-01-01")!
    }
}
