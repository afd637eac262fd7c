import DossierModel
import Testing
import Validation

@Suite("Names and the card")
struct NameAgainstCardTests {
    let rule = NameAgainstCard()

    private func papers(_ name: String?, card: String? = "RINA CONTOHWATI") -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(1, "str", [name.map { CaseSamples.field("nama", $0) }].compactMap(\.self)),
            CaseSamples.paper(2, "ktp_el", [card.map { CaseSamples.field("nama", $0) }].compactMap(\.self)),
        ])
    }

    @Test("a name that is like or unlike the card's is looked at") func fires() {
        expect(rule, of: papers("RINI CONTOHWATY"), gives: [.review])
        expect(rule, of: papers("BUDI SANTOSO"), gives: [.review])
        expect(rule, on: 2, of: papers("x", card: "BUDI SANTOSO"), gives: [.review])
    }

    @Test("titles, degrees and the other reader's spelling make no difference") func agrees() {
        expect(rule, of: papers("apt. Rina Contohwati, S.Farm."), gives: [])
        expect(rule, on: 2, of: papers("RINA CONTOHWATI"), gives: [])
        let varied = CaseSamples.field("nama", "R1NA C0NT0HWAT", keying: .varied(other: "RINA CONTOHWATI"))
        let card = CaseSamples.paper(2, "ktp_el", ["nama": "RINA CONTOHWATI"])
        expect(rule, of: CaseSamples.of([CaseSamples.paper(1, "str", [varied]), card]), gives: [])
    }

    @Test("without a name on either, nothing is said; the attorney's card is not the applicant's")
    func abstains() {
        expect(rule, of: papers(nil), gives: [])
        expect(rule, of: papers("BUDI SANTOSO", card: nil), gives: [])
        let attorney = CaseSamples.paper(
            2, "ktp_el", [CaseSamples.field("nama", "BUDI SANTOSO")], fills: "ktp_el-penerima_kuasa")
        let paper = CaseSamples.paper(1, "str", ["nama": "RINA CONTOHWATI"])
        expect(rule, of: CaseSamples.of([paper, attorney]), gives: [])
    }
}
