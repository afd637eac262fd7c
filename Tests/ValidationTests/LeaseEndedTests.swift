import DossierModel
import Testing
import Validation

@Suite("A lease that ended")
struct LeaseEndedTests {
    let rule = LeaseEnded()

    private func paper(_ end: String?) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "perjanjian_sewa", [end.map { CaseSamples.field("berakhir", $0) }].compactMap(\.self))
            ],
            record: CaseSamples.record("PBG"))
    }

    @Test("the last day still counts") func threshold() {
        expect(rule, of: paper("2026-11-22"), gives: [.review])
        expect(rule, of: paper("2026-11-23"), gives: [])
    }

    @Test("no day says nothing") func abstains() {
        expect(rule, of: paper(nil), gives: [])
        expect(rule, of: paper("SEUMUR HIDUP"), gives: [])
    }
}
