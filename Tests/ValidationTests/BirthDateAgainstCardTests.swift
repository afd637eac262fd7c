import DossierModel
import Testing
import Validation

@Suite("Birth date and the card")
struct BirthDateAgainstCardTests {
    let rule = BirthDateAgainstCard()

    private func papers(_ born: String?, card: String? = "1991-08-17") -> ApplicationCase {
        let field = { (day: String?) in [day.map { CaseSamples.field("tgl_lahir", $0) }].compactMap(\.self) }
        return CaseSamples.of([
            CaseSamples.paper(1, "str", field(born)), CaseSamples.paper(2, "ktp_el", field(card)),
        ])
    }

    @Test("another date is looked at, the same is in order") func fires() {
        expect(rule, of: papers("1991-08-18"), gives: [.review])
        expect(rule, of: papers("1991-08-17"), gives: [])
    }

    @Test("without a date on either, nothing is said") func abstains() {
        expect(rule, of: papers(nil), gives: [])
        expect(rule, of: papers("1991-08-18", card: nil), gives: [])
    }
}
