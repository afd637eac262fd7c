import DossierModel
import Testing
import Validation

@Suite("Name on a taxpayer card")
struct NameOnTaxCardTests {
    let rule = NameOnTaxCard()

    private func card(_ name: String?, _ record: ApplicationRecord? = CaseSamples.record()) -> ApplicationCase
    {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "npwp_kartu", [name.map { CaseSamples.field("nama", $0) }].compactMap(\.self))
            ], record: record)
    }
    private let company = CaseSamples.record(
        "REKLAME", kind: "perusahaan", company: "PT Mahakam Contoh Karya")

    @Test("a person's card is the applicant's, a company's the company's") func fires() {
        expect(rule, of: card("BUDI SANTOSO"), gives: [.review])
        expect(rule, of: card("RINA CONTOHWATI", company), gives: [.review])
    }

    @Test("the right holder is in order, whatever the form of the name") func agrees() {
        expect(rule, of: card("RINA CONTOHWATI"), gives: [])
        expect(rule, of: card("MAHAKAM CONTOH KARYA, PT", company), gives: [])
    }

    @Test("without a name or an application nothing is said") func abstains() {
        expect(rule, of: card(nil), gives: [])
        expect(rule, of: card("BUDI SANTOSO", nil), gives: [])
    }
}
