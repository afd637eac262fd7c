import DossierModel
import Testing
import Validation

@Suite("Paid and assessed")
struct AmountAgainstAssessmentTests {
    let rule = AmountAgainstAssessment()

    private func papers(_ paid: String?, assessed: [String]) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "bukti_bayar_retribusi",
                    [paid.map { CaseSamples.field("jumlah", $0) }].compactMap(\.self))
            ]
                + assessed.enumerated().map { CaseSamples.paper($0 + 2, "skrd", ["jumlah": $1]) },
            record: CaseSamples.record("PBG"))
    }

    @Test("another amount is looked at") func fires() {
        expect(rule, of: papers("1500000", assessed: ["1050000"]), gives: [.review])
        expect(rule, of: papers("1500000", assessed: ["1050000", "1500000"]), gives: [])
        expect(rule, of: papers("1500000", assessed: ["1050000", "2000000"]), gives: [.review])
    }

    @Test("no amount on either says nothing") func abstains() {
        expect(rule, of: papers(nil, assessed: ["1050000"]), gives: [])
        expect(rule, of: papers("1500000", assessed: []), gives: [])
    }
}
