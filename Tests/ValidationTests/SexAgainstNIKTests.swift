import DossierModel
import Testing
import Validation

@Suite("Sex and NIK")
struct SexAgainstNIKTests {
    let rule = SexAgainstNIK()

    private func card(_ nik: String, _ sex: String?) -> ApplicationCase {
        let fields =
            [CaseSamples.field("nik", nik)]
            + [sex.map { CaseSamples.field("jenis_kelamin", $0) }].compactMap(\.self)
        return CaseSamples.of([CaseSamples.paper(1, "ktp_el", fields)], record: nil)
    }

    @Test("a man's word beside a woman's number is looked at, and the other way") func fires() {
        expect(rule, of: card(CaseSamples.nik, "LAKI-LAKI"), gives: [.review])
        expect(rule, of: card("6474011708919901", "PEREMPUAN"), gives: [.review])
    }

    @Test("the same sex is in order; none says nothing") func quiet() {
        expect(rule, of: card(CaseSamples.nik, "PEREMPUAN"), gives: [])
        expect(rule, of: card("6474011708919901", "LAKI-LAKI"), gives: [])
        expect(rule, of: card(CaseSamples.nik, nil), gives: [])
    }
}
