import DossierModel
import Testing
import Validation

@Suite("The attorney's card")
struct AttorneyCardAgainstLetterTests {
    let rule = AttorneyCardAgainstLetter()

    private func papers(card: [Field], letter: [Field]) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(1, "ktp_el", card, fills: "ktp_el-penerima_kuasa"),
            CaseSamples.paper(2, "surat_kuasa", letter),
        ])
    }
    private let nik = CaseSamples.field("nik", "6474010112909908")
    private let named = CaseSamples.field("penerima_nik", "6474010112909908")

    @Test("another NIK than the letter's blocks, another name asks for a look") func fires() {
        expect(
            rule, of: papers(card: [CaseSamples.field("nik", CaseSamples.nik)], letter: [named]),
            gives: [.block])
        let unsure = CaseSamples.field("nik", CaseSamples.nik, verified: false)
        expect(rule, of: papers(card: [unsure], letter: [named]), gives: [.review])
        // Words have no check of their own.
        let name = CaseSamples.field("nama", "BUDI SANTOSO", verified: false)
        let other = CaseSamples.field("penerima_nama", "ANDI CONTOHSAPUTRA", verified: false)
        expect(rule, of: papers(card: [name], letter: [other]), gives: [.review])
    }

    @Test("the same NIK is in order; nothing to compare says nothing") func quiet() {
        expect(rule, of: papers(card: [nik], letter: [named]), gives: [])
        expect(rule, of: papers(card: [], letter: [named]), gives: [])
        expect(rule, of: papers(card: [nik], letter: []), gives: [])
    }
}
