import DossierModel
import Testing
import Validation

@Suite("A right to land that ended")
struct LandRightEndedTests {
    let rule = LandRightEnded()

    private func paper(_ end: String?) -> ApplicationCase {
        CaseSamples.of("sertifikat_tanah", ["berakhir_hak": end], permit: "PBG")
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
