import DossierModel
import Testing
import Validation

@Suite("A recommendation without number or date")
struct UnnumberedRecommendationTests {
    let rule = UnnumberedRecommendation()

    private func paper(_ number: Bool, _ day: Bool, text: String = "REKOMENDASI") -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "rekomendasi_opd",
                    [
                        number ? CaseSamples.field("nomor", "500.11/517/REKOM/2026") : nil,
                        day ? CaseSamples.field("tanggal", "2026-11-01") : nil,
                    ].compactMap(\.self))
            ], text: [1: text])
    }

    @Test("either missing is looked at") func fires() {
        expect(rule, of: paper(false, true), gives: [.review], cites: false)
        expect(rule, of: paper(true, false), gives: [.review], cites: false)
        expect(rule, of: paper(false, false), gives: [.review], cites: false)
    }

    @Test("both are in order; an unread page says nothing") func quiet() {
        expect(rule, of: paper(true, true), gives: [])
        expect(rule, of: paper(false, false, text: ""), gives: [])
    }
}
