import DossierModel
import Testing
import Validation

@Suite("Holder of the land")
struct LandHolderDiffersTests {
    let rule = LandHolderDiffers()

    private func papers(_ holder: String?, company: String? = nil, lease: Bool = false) -> ApplicationCase {
        let title = CaseSamples.paper(
            1, "sertifikat_tanah", [holder.map { CaseSamples.field("pemegang_hak", $0) }].compactMap(\.self))
        return CaseSamples.of(
            [title] + (lease ? [CaseSamples.paper(2, "perjanjian_sewa", [:])] : []),
            record: CaseSamples.record("PBG", company: company))
    }

    @Test("somebody else's land is looked at") func fires() {
        expect(rule, of: papers("BUDI SANTOSO"), gives: [.review])
    }

    @Test("the applicant's, the company's, and with an agreement anybody's, are in order") func agrees() {
        expect(rule, of: papers("RINA CONTOHWATI"), gives: [])
        expect(rule, of: papers("PT MAHAKAM CONTOH KARYA", company: "PT Mahakam Contoh Karya"), gives: [])
        expect(rule, of: papers("BUDI SANTOSO", lease: true), gives: [])
    }

    @Test("no holder read says nothing") func abstains() { expect(rule, of: papers(nil), gives: []) }
}
