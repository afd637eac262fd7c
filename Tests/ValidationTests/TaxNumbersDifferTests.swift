import DossierModel
import Testing
import Validation

@Suite("Tax numbers across papers")
struct TaxNumbersDifferTests {
    let rule = TaxNumbersDiffer()

    private let company = CaseSamples.record(
        "PBG", kind: "perusahaan", company: "PT Contoh", companyNPWP: "0990000317724000")
    private func papers(_ card: (String, String)?, nib: String?, record: ApplicationRecord?)
        -> ApplicationCase
    {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "npwp_kartu", [card.map { CaseSamples.field($0.0, $0.1) }].compactMap(\.self)),
                CaseSamples.paper(2, "nib", [nib.map { CaseSamples.field("npwp", $0) }].compactMap(\.self)),
            ], record: record)
    }

    @Test("another number than the record's or, without one, another paper's is looked at") func fires() {
        expect(rule, of: papers(("npwp15", "990000325724000"), nib: nil, record: company), gives: [.review])
        var none = company
        none.companyNPWP = nil
        expect(
            rule, of: papers(("npwp15", "990000325724000"), nib: "990000317724000", record: none),
            gives: [.review])
    }

    @Test("15 and 16 digits of one number are the same") func agrees() {
        expect(rule, of: papers(("npwp15", "990000317724000"), nib: nil, record: company), gives: [])
        var none = company
        none.companyNPWP = nil
        expect(
            rule, of: papers(("npwp15", "990000317724000"), nib: "0990000317724000", record: none), gives: [])
    }

    @Test("no number, or a NIK in its place, says nothing") func abstains() {
        expect(rule, of: papers(nil, nib: "990000317724000", record: company), gives: [])
        expect(rule, of: papers(("npwp16", CaseSamples.nik), nib: nil, record: company), gives: [])
    }
}
