import DossierModel
import Testing
import Validation

@Suite("Profession and permit")
struct ProfessionAgainstPermitTests {
    let rule = ProfessionAgainstPermit()

    private func str(_ profession: Field?, _ permit: String) -> ApplicationCase {
        CaseSamples.of(
            [CaseSamples.paper(1, "str", [profession].compactMap(\.self))], record: CaseSamples.record(permit)
        )
    }

    @Test("another profession blocks, one that is not sure asks for a look") func fires() {
        expect(rule, of: str(CaseSamples.field("profesi", "BIDAN"), "SIPA"), gives: [.block])
        expect(
            rule, of: str(CaseSamples.field("profesi", "BIDAN", verified: false), "SIPA"), gives: [.review])
    }

    @Test("the permit's own professions are in order; others' permits need none") func quiet() {
        expect(rule, of: str(CaseSamples.field("profesi", "APOTEKER"), "SIPA"), gives: [])
        expect(rule, of: str(CaseSamples.field("profesi", "DOKTER GIGI"), "SIP_DOKTER"), gives: [])
        expect(rule, of: str(CaseSamples.field("profesi", "BIDAN"), "REKLAME"), gives: [])
        expect(rule, of: str(nil, "SIPA"), gives: [])
    }
}
