import DossierModel
import Testing
import Validation

@Suite("A registration about to end")
struct RegistrationEndsSoonTests {
    let rule = RegistrationEndsSoon()

    private func str(_ end: String?) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(
                1, "str", [end.map { CaseSamples.field("berlaku_sampai", $0) }].compactMap(\.self))
        ])
    }

    @Test("less than 90 days are looked at; what ran out is told elsewhere") func threshold() {
        expect(rule, of: str("2027-02-20"), gives: [.review])
        expect(rule, of: str("2026-11-23"), gives: [.review])
        expect(rule, of: str("2027-02-21"), gives: [])
        expect(rule, of: str("2026-11-22"), gives: [])
    }

    @Test("for life, and without a day, nothing is said") func abstains() {
        expect(rule, of: str("SEUMUR HIDUP"), gives: [])
        expect(rule, of: str(nil), gives: [])
    }
}
