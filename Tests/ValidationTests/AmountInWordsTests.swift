import DossierModel
import Testing
import Validation

@Suite("An amount in words")
struct AmountInWordsTests {
    let rule = AmountInWords()

    private func assessment(_ figures: String?, _ words: String?) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(
                1, "skrd",
                [
                    figures.map { CaseSamples.field("jumlah", $0) },
                    words.map { CaseSamples.field("terbilang", $0) },
                ].compactMap(\.self))
        ])
    }

    @Test("words that mean another amount are a note") func fires() {
        expect(rule, of: assessment("1500000", "SATU JUTA LIMA RATUS RIBU RUPIAH"), gives: [])
        expect(rule, of: assessment("1050000", "SATU JUTA LIMA RATUS RIBU RUPIAH"), gives: [.note])
    }

    @Test("a misread word, or no amount, says nothing") func abstains() {
        expect(rule, of: assessment("1050000", "SATU JUTA L1MA RATUS RIBU RUPIAH"), gives: [])
        expect(rule, of: assessment(nil, "SATU JUTA RUPIAH"), gives: [])
        expect(rule, of: assessment("1050000", nil), gives: [])
    }
}
