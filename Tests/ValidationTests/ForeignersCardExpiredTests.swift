import DossierModel
import Testing
import Validation

@Suite("A foreigner's card")
struct ForeignersCardExpiredTests {
    let rule = ForeignersCardExpired()

    private func card(_ nationality: String?, _ end: String?) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(
                1, "ktp_el",
                [
                    nationality.map { CaseSamples.field("kewarganegaraan", $0) },
                    end.map { CaseSamples.field("berlaku_hingga", $0) },
                ].compactMap(\.self))
        ])
    }

    @Test("a foreigner's that ran out is a note") func fires() {
        expect(rule, of: card("WNA", "2026-11-22"), gives: [.note])
        expect(rule, of: card("WNA", "2026-11-23"), gives: [])
    }

    @Test("a citizen's, and one without a day, never run out") func quiet() {
        expect(rule, of: card("WNI", "2017-01-01"), gives: [])
        expect(rule, of: card("WNA", "SEUMUR HIDUP"), gives: [])
        expect(rule, of: card("WNA", nil), gives: [])
        expect(rule, of: card(nil, "2017-01-01"), gives: [])
    }
}
