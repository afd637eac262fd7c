import DossierModel
import Testing
import Validation

@Suite("Year of a tax notice")
struct TaxNoticeYearTests {
    let rule = TaxNoticeYear()

    private func notice(_ year: String?, on day: String = "2026-11-23") -> ApplicationCase {
        var application = CaseSamples.of([
            CaseSamples.paper(1, "sppt_pbb", [year.map { CaseSamples.field("tahun", $0) }].compactMap(\.self))
        ])
        if let day = CalendarDay(iso: day) { application.receivedOn = day }
        return application
    }

    @Test("another year is looked at; the year before does until the tax falls due") func years() {
        expect(rule, of: notice("2025"), gives: [.review])
        expect(rule, of: notice("2027"), gives: [.review])
        expect(rule, of: notice("2026"), gives: [])
        expect(rule, of: notice("2025", on: "2026-09-30"), gives: [])
        expect(rule, of: notice("2025", on: "2026-10-01"), gives: [.review])
        expect(rule, of: notice("2024", on: "2026-09-30"), gives: [.review])
    }

    @Test("no year says nothing") func abstains() { expect(rule, of: notice(nil), gives: []) }
}
