import DossierModel
import Testing
import Validation

@Suite("The NIB repeated")
struct NIBInAnnexTests {
    let rule = NIBInAnnex()

    private func nib(_ text: String, _ number: String? = "1403220099999") -> ApplicationCase {
        CaseSamples.of(
            [CaseSamples.paper(1, "nib", [number.map { CaseSamples.field("nib", $0) }].compactMap(\.self))],
            text: [1: text])
    }

    @Test("another number in the annex is a note") func fires() {
        expect(rule, of: nib("LAMPIRAN\nNIB : 1403220099998"), gives: [.note])
    }

    @Test("the same number, other numbers and no number say nothing") func quiet() {
        expect(rule, of: nib("LAMPIRAN\nNIB : 1403220099999"), gives: [])
        expect(rule, of: nib("Nomor Proyek : 2023456789012"), gives: [])
        expect(rule, of: nib("NIB : 1403220099998", nil), gives: [])
    }
}
