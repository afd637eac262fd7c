import DossierModel
import Testing
import Validation

@Suite("A lease that ended")
struct LeaseEndedTests {
    let rule = LeaseEnded()

    private func paper(_ end: String?) -> ApplicationCase {
        CaseSamples.of("perjanjian_sewa", ["berakhir": end], permit: "PBG")
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
