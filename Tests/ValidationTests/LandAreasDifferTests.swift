import DossierModel
import Testing
import Validation

@Suite("Area of the land")
struct LandAreasDifferTests {
    let rule = LandAreasDiffer()

    private func papers(_ taxed: String?, title: String?) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "sppt_pbb", [taxed.map { CaseSamples.field("luas_bumi", $0) }].compactMap(\.self)),
                CaseSamples.paper(
                    2, "sertifikat_tanah", [title.map { CaseSamples.field("luas", $0) }].compactMap(\.self)),
            ], record: CaseSamples.record("IMB"))
    }

    @Test("more than a tenth apart is a note") func threshold() {
        expect(rule, of: papers("337", title: "375 M2"), gives: [.note])
        expect(rule, of: papers("338", title: "375 M2"), gives: [])
        expect(rule, of: papers("1250", title: "1.250,50 M²"), gives: [])
    }

    @Test("no area on either says nothing") func abstains() {
        expect(rule, of: papers(nil, title: "375 M2"), gives: [])
        expect(rule, of: papers("100", title: nil), gives: [])
        expect(rule, of: papers("0", title: "375 M2"), gives: [])
    }
}
