import DossierModel
import Testing
import Validation

@Suite("Date of a letter")
struct LetterDateImplausibleTests {
    let rule = LetterDateImplausible()

    private func letter(_ day: String?) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(
                1, "surat_permohonan",
                [day.map { CaseSamples.field("tempat_tanggal", $0) }].compactMap(\.self))
        ])
    }

    @Test("after the counter, or more than six months before, is looked at") func fires() {
        expect(rule, of: letter("2026-11-24"), gives: [.review])
        expect(rule, of: letter("2026-05-22"), gives: [.review])
    }

    @Test("the day itself and six months to the day are in order; no date says nothing") func quiet() {
        expect(rule, of: letter("2026-11-23"), gives: [])
        expect(rule, of: letter("2026-05-23"), gives: [])
        expect(rule, of: letter(nil), gives: [])
    }
}
