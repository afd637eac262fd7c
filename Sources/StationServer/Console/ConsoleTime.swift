internal import Archive
internal import DossierModel
internal import Foundation

/// Moments of the register as the counter's clock shows them.
enum ConsoleTime {
    /// `2026-11-24 09:31` in Central Indonesia Time, of an ISO 8601 moment; the text itself when it is none.
    static func text(_ iso: String) -> String {
        guard let time = moment(iso) else { return iso }
        let text = time.description
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
    }

    static func text(_ date: Date) -> String {
        WITATime(seconds: Int(date.timeIntervalSince1970)).map { text in
            text.description.prefix(10) + " " + text.description.dropFirst(11).prefix(5)
        } ?? ""
    }

    static func day(_ iso: String) -> CalendarDay? {
        moment(iso).flatMap { CalendarDay(year: $0.date.year, month: $0.date.month, day: $0.date.day) }
    }

    /// The midnight with which the last so many days began, today among them.
    static func start(ofDays days: Int) -> Date {
        let now = Int(Date().timeIntervalSince1970)
        let today = WITATime(seconds: now)?.midnight?.seconds ?? now
        return Date(timeIntervalSince1970: Double(today - (days - 1) * 86_400))
    }

    private static func moment(_ iso: String) -> WITATime? {
        (try? Date(iso, strategy: .iso8601)).flatMap { WITATime(seconds: Int($0.timeIntervalSince1970)) }
    }
}
