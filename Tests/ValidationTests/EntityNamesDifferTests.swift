import DossierModel
import Testing
import Validation

@Suite("Names of a company")
struct EntityNamesDifferTests {
    let rule = EntityNamesDiffer()

    private func papers(_ name: String?, company: String?, deed: String = "PT MAHAKAM CONTOH KARYA")
        -> ApplicationCase
    {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "sbu", [name.map { CaseSamples.field("nama_badan", $0) }].compactMap(\.self)),
                CaseSamples.paper(2, "akta_pendirian", ["nama_badan": deed]),
            ], record: CaseSamples.record("SIUJK", kind: "perusahaan", company: company))
    }

    @Test("another name than the record's or, without one, the deed's is looked at") func fires() {
        expect(
            rule, of: papers("PT SEHAT CONTOH FARMA", company: "PT Mahakam Contoh Karya"), gives: [.review])
        expect(rule, of: papers("PT SEHAT CONTOH FARMA", company: nil), gives: [.review])
    }

    @Test("without a record the weightiest paper is the measure, and never held against the others")
    func measure() {
        let application = papers("PT SEHAT CONTOH FARMA", company: nil)
        expect(rule, on: 1, of: application, gives: [.review])
        expect(rule, on: 2, of: application, gives: [])
    }

    @Test("form and punctuation make no difference; no name says nothing") func quiet() {
        expect(rule, of: papers("Mahakam Contoh Karya, PT.", company: "PT Mahakam Contoh Karya"), gives: [])
        expect(rule, of: papers("MAHAKAM CONTOH KARYA", company: nil), gives: [])
        expect(rule, of: papers(nil, company: "PT Mahakam Contoh Karya"), gives: [])
    }
}
