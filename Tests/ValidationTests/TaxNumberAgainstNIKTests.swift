import DossierModel
import Testing
import Validation

@Suite("A NIK as tax number")
struct TaxNumberAgainstNIKTests {
    let rule = TaxNumberAgainstNIK()

    private func card(_ number: Field?, record: ApplicationRecord? = CaseSamples.record()) -> ApplicationCase
    {
        CaseSamples.of([CaseSamples.paper(1, "npwp_kartu", [number].compactMap(\.self))], record: record)
    }

    @Test("a NIK that is nobody's here is looked at") func fires() {
        expect(rule, of: card(CaseSamples.field("npwp16", "6474021204759904")), gives: [.review])
    }

    @Test("the applicant's, an older number and a company's are in order") func agrees() {
        expect(rule, of: card(CaseSamples.field("npwp16", CaseSamples.nik)), gives: [])
        expect(rule, of: card(CaseSamples.field("npwp16", "0990000010724000")), gives: [])
        expect(rule, of: card(CaseSamples.field("npwp16", "1000000012345678")), gives: [])
    }

    @Test("no number, one that is not sure, or nobody known says nothing") func abstains() {
        expect(rule, of: card(nil), gives: [])
        expect(rule, of: card(CaseSamples.field("npwp16", "6474021204759904", verified: false)), gives: [])
        expect(rule, of: card(CaseSamples.field("npwp16", "6474021204759904"), record: nil), gives: [])
    }
}
