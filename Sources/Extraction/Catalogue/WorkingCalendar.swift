package import DossierModel
package import Foundation

/// The days on which an office works: Monday to Friday without holidays.
package struct WorkingCalendar: Sendable {
    package static let fileName = "holidays.csv"

    /// Days of rest beside the weekends, with their names.
    package let holidays: [CalendarDay: String]

    package init(holidays: [CalendarDay: String]) {
        self.holidays = holidays
    }

    /// The list that ships with the program.
    package static func builtIn() throws(CatalogueError) -> WorkingCalendar {
        try WorkingCalendar(contentsOf: CatalogueResources.url(of: fileName))
    }

    /// Lines of `yyyy-mm-dd,name`; those that begin with `#` say something to people.
    package init(contentsOf url: URL) throws(CatalogueError) {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            throw CatalogueError(
                file: url.path, line: nil,
                reason: Phrase(id: "tidak dapat dibaca.", en: "it cannot be read."))
        }
        var holidays: [CalendarDay: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: ",", maxSplits: 1)
            guard parts.count == 2, let day = CalendarDay(iso: parts[0]) else {
                throw CatalogueError(
                    file: url.path, line: index + 1,
                    reason: Phrase(id: "bukan 'tanggal,nama'.", en: "not 'day,name'."))
            }
            holidays[day] = String(parts[1])
        }
        self.init(holidays: holidays)
    }

    package func isWorkingDay(_ day: CalendarDay) -> Bool {
        // Day 0, 0000-03-01 of the Gregorian calendar, was a Wednesday.
        let weekday = (day.ordinal % 7 + 7 + 2) % 7
        return weekday < 5 && holidays[day] == nil
    }

    /// The working day on which so many have passed since `day`, which itself does not count (UU 30/2014: days run from
    /// the day after). `nil` beyond the calendar's end of time.
    package func day(_ count: Int, after day: CalendarDay) -> CalendarDay? {
        var day = day
        var left = count
        while left > 0 {
            guard let next = day.next else { return nil }
            day = next
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// Working days after `day` up to and with `later`; negative when `later` lies before it.
    package func days(from day: CalendarDay, to later: CalendarDay) -> Int {
        if later < day { return -days(from: later, to: day) }
        var count = 0
        var day = day
        while day < later, let next = day.next {
            day = next
            if isWorkingDay(day) { count += 1 }
        }
        return count
    }
}
