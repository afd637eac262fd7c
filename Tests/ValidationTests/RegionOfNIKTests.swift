import DossierModel
import Testing
import Validation

@Suite("Region of a NIK")
struct RegionOfNIKTests {
    let rule = RegionOfNIK()

    private func card(_ nik: String, verified: Bool = true) -> ApplicationCase {
        CaseSamples.of([CaseSamples.paper(1, "ktp_el", [CaseSamples.field("nik", nik, verified: verified)])])
    }

    @Test("a regency or district in no list is a note") func fires() {
        expect(rule, of: card("6499015708919901"), gives: [.note])
        expect(rule, of: card("6474995708919901"), gives: [.note])
    }

    @Test("a listed district, a retired regency and a number that is not sure say nothing") func quiet() {
        expect(rule, of: card(CaseSamples.nik), gives: [])
        // Nunukan, of North Kalimantan since 2012.
        expect(rule, of: card("6405015708919901"), gives: [])
        expect(rule, of: card("6499015708919901", verified: false), gives: [])
    }
}
