import DossierModel
import Testing
import Validation

@Suite("Objects of property tax")
struct TaxObjectsDifferTests {
    let rule = TaxObjectsDiffer()

    private func papers(_ paid: String?, notice: String?) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "bukti_bayar_pbb", [paid.map { CaseSamples.field("nop", $0) }].compactMap(\.self)),
                CaseSamples.paper(
                    2, "sppt_pbb", [notice.map { CaseSamples.field("nop", $0) }].compactMap(\.self)),
            ], record: CaseSamples.record("IMB"))
    }

    @Test("a payment for another object is a note") func fires() {
        expect(rule, of: papers("647402000400799210", notice: "647402000400799220"), gives: [.note])
    }

    @Test("the same object is in order; without a number on either nothing is said") func quiet() {
        expect(rule, of: papers("647402000400799210", notice: "647402000400799210"), gives: [])
        expect(rule, of: papers(nil, notice: "647402000400799210"), gives: [])
        expect(rule, of: papers("647402000400799210", notice: nil), gives: [])
    }
}
