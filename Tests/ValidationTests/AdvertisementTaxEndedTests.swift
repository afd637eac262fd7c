import DossierModel
import Testing
import Validation

@Suite("Advertisement tax that ended")
struct AdvertisementTaxEndedTests {
    let rule = AdvertisementTaxEnded()

    private func paper(_ end: String?) -> ApplicationCase {
        CaseSamples.of("npwpd_pajak_reklame", ["masa_sampai": end], permit: "REKLAME")
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
