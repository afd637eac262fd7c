import DossierModel
import Testing
import Validation

@Suite("Year of a tax payment")
struct PropertyTaxUnpaidTests {
    let rule = PropertyTaxUnpaid()

    private func papers(_ paid: String?, notice: String?) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "bukti_bayar_pbb", [paid.map { CaseSamples.field("tahun", $0) }].compactMap(\.self)),
                CaseSamples.paper(
                    2, "sppt_pbb", [notice.map { CaseSamples.field("tahun", $0) }].compactMap(\.self)),
            ], record: CaseSamples.record("IMB"))
    }

    @Test("a payment for another year than the notice's is looked at") func fires() {
        expect(rule, of: papers("2025", notice: "2026"), gives: [.review])
        expect(rule, of: papers("2026", notice: "2026"), gives: [])
    }

    @Test("no year on either says nothing") func abstains() {
        expect(rule, of: papers(nil, notice: "2026"), gives: [])
        expect(rule, of: papers("2025", notice: nil), gives: [])
    }
}
