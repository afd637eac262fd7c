import DossierModel
import Testing
import Validation

@Suite("What a power of attorney is for")
struct PermitOfAttorneyTests {
    let rule = PermitOfAttorney()

    private func letter(_ text: String, permit: String = "IZIN_TRAYEK") -> ApplicationCase {
        CaseSamples.of(
            [CaseSamples.paper(1, "surat_kuasa", [:])], record: CaseSamples.record(permit), text: [1: text])
    }

    @Test("a letter that names nothing of it is looked at") func fires() {
        expect(rule, of: letter("SURAT KUASA\nuntuk mengambil BPKB"), gives: [.review], cites: false)
    }

    @Test("the permit's name, in part, or licensing at all is in order") func agrees() {
        expect(rule, of: letter("SURAT KUASA\nuntuk mengurus izin trayek"), gives: [])
        expect(rule, of: letter("SURAT KUASA\nuntuk pengurusan perizinan"), gives: [])
    }

    @Test("a letter that was not read says nothing") func abstains() {
        expect(rule, of: letter(""), gives: [])
    }
}
