import DossierModel
import Extraction
import Foundation
import Testing

@Suite("Working days")
struct WorkingCalendarTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

    @Test(
        "weekends and holidays are none",
        arguments: [
            ("2026-11-23", true), ("2026-11-27", true), ("2026-11-28", false), ("2026-11-29", false),
            ("2026-08-17", false), ("2026-12-24", false), ("2026-12-28", true), ("2024-02-29", true),
        ])
    func workingDays(text: String, works: Bool) throws {
        #expect(try WorkingCalendar.builtIn().isWorkingDay(try day(text)) == works)
    }

    @Test(
        "days are counted from the day after, over weekends, holidays and the turn of the year",
        arguments: [
            ("2026-11-23", 1, "2026-11-24"), ("2026-11-27", 1, "2026-11-30"),
            ("2026-12-23", 1, "2026-12-28"), ("2026-12-30", 2, "2027-01-04"), ("2026-11-23", 0, "2026-11-23"),
        ])
    func due(from: String, count: Int, due: String) throws {
        let calendar = try WorkingCalendar.builtIn()
        let (start, end) = (try day(from), try day(due))
        #expect(calendar.day(count, after: start) == end)
        #expect(calendar.days(from: start, to: end) == count)
        #expect(calendar.days(from: end, to: start) == -count)
    }

    @Test("an edited list with a wrong line names the line")
    func wrongLine() throws {
        let path = NSTemporaryDirectory() + UUID().uuidString + ".csv"
        try Data("# x\n2026-01-01,Tahun Baru\n2026-02-30,Tidak ada\n".utf8).write(
            to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: CatalogueError.self) {
            try WorkingCalendar(contentsOf: URL(fileURLWithPath: path))
        }
        #expect(error?.line == 3)
    }
}
