import DossierModel
import Testing
import Validation

@Suite("A previous permit that ran out")
struct PreviousPermitExpiredTests {
    let rule = PreviousPermitExpired()

    private func paper(_ end: String?) -> ApplicationCase {
        CaseSamples.of("izin_lain", ["berlaku_sampai": end], permit: "REKLAME")
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
