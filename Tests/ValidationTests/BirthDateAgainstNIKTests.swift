import DossierModel
import Testing
import Validation

@Suite("Birth date and NIK")
struct BirthDateAgainstNIKTests {
    let rule = BirthDateAgainstNIK()

    private func card(_ nik: Field, _ born: Field?) -> ApplicationCase {
        CaseSamples.of([CaseSamples.paper(1, "ktp_el", [nik] + [born].compactMap(\.self))], record: nil)
    }

    @Test("another date than the NIK holds is looked at") func fires() {
        let nik = CaseSamples.field("nik", CaseSamples.nik)
        expect(rule, of: card(nik, CaseSamples.field("tgl_lahir", "1991-08-18")), gives: [.review])
        expect(rule, of: card(nik, CaseSamples.field("tgl_lahir", "1981-08-17")), gives: [.review])
    }

    @Test("the same date, 40 days added for a woman, is in order") func agrees() {
        let nik = CaseSamples.field("nik", CaseSamples.nik)
        expect(rule, of: card(nik, CaseSamples.field("tgl_lahir", "1991-08-17")), gives: [])
        let varied = CaseSamples.field("tgl_lahir", "1991-03-17", keying: .disagreed(other: "17-08-1991"))
        expect(rule, of: card(nik, varied), gives: [])
    }

    @Test("without a date, or with a number that is no NIK, nothing is said") func abstains() {
        expect(rule, of: card(CaseSamples.field("nik", CaseSamples.nik), nil), gives: [])
        let broken = CaseSamples.field("nik", "6474019908919901", verified: false)
        expect(rule, of: card(broken, CaseSamples.field("tgl_lahir", "1991-08-18")), gives: [])
    }
}
