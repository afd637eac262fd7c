import DossierModel
import Foundation
import Testing

@Suite("CalendarDay")
struct CalendarDayTests {
    @Test("days that are", arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func real(text: String) throws {
        let day = try #require(CalendarDay(iso: text))
        #expect(day.description == text)
        let coded = try JSONDecoder().decode([CalendarDay].self, from: JSONEncoder().encode([day]))
        #expect(coded == [day])
    }

    @Test(
        "and those that are not",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
            "",
            "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01-", "+026-01-01", "2026-+1-01", "２０２６-01-01",
        ])
    func unreal(text: String) throws {
        #expect(CalendarDay(iso: text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDay].self, from: Data("[\"\(text)\"]".utf8))
        }
    }

    @Test("the ordinal counts every day, over leap years and centuries")
    func ordinal() throws {
        var previous: CalendarDay?
        for year in [1899, 1900, 1999, 2000, 2023, 2024] {
            for month in 1...12 {
                for number in 1...CalendarDay.days(inMonth: month, of: year) {
                    let day = try #require(CalendarDay(year: year, month: month, day: number))
                    if let previous, previous.year + 1 >= year {
                        #expect(day.ordinal == previous.ordinal + 1 && day > previous)
                    }
                    previous = day
                }
            }
        }
    }

    @Test("full years, counted at the birthday and not before")
    func years() throws {
        let born = try #require(CalendarDay(iso: "1990-08-17"))
        for (text, years) in [("2026-08-16", 35), ("2026-08-17", 36), ("2026-11-23", 36), ("1990-08-17", 0)] {
            #expect(born.years(to: try #require(CalendarDay(iso: text))) == years)
        }
    }
}
