import DossierModel
import Testing
import Validation

@Suite("Activities of a NIB")
struct BusinessActivityTests {
    let rule = BusinessActivity()

    private func nib(_ kbli: String?, text: String = "", permit: String = "IZIN_APOTEK") -> ApplicationCase {
        CaseSamples.of(
            [CaseSamples.paper(1, "nib", [kbli.map { CaseSamples.field("kbli", $0) }].compactMap(\.self))],
            record: CaseSamples.record(permit), text: [1: text])
    }

    @Test("none of the activities is the permit's") func fires() {
        expect(rule, of: nib("46691", text: "46691 Perdagangan besar"), gives: [.review])
    }

    @Test("the activity as field, or further down in the annex, is in order") func agrees() {
        expect(rule, of: nib("47721"), gives: [])
        expect(rule, of: nib("46691", text: "46691 Perdagangan\n47721 Apotek"), gives: [])
    }

    @Test("no activity read, and permits that need none, say nothing") func abstains() {
        expect(rule, of: nib(nil), gives: [])
        expect(rule, of: nib("46691", permit: "REKLAME"), gives: [])
    }
}
