package import DossierModel
package import Extraction

/// How long an application may take: it runs from the day on which it was complete and correct, in working days.
package struct ServiceClock: Hashable, Sendable {
    package var startedOn: CalendarDay
    /// The last day; `nil` beyond the calendar.
    package var due: CalendarDay?
    /// Working days left today; negative when it is late.
    package var left: Int

    /// UU 30/2014 article 53: without a period of its own a decision is due within five working days.
    package static let usual = 5

    package init(
        from day: CalendarDay, workingDays: Int?, today: CalendarDay = .today, by calendar: WorkingCalendar
    ) {
        startedOn = day
        let count = workingDays ?? ServiceClock.usual
        due = calendar.day(count, after: day)
        left = due.map { calendar.days(from: today, to: $0) } ?? count
    }
}
