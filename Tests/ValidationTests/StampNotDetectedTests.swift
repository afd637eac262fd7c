import DossierModel
import Testing
import Validation

@Suite("A stamp that is not there")
struct StampNotDetectedTests {
    let rule = StampNotDetected()

    private func letter(_ stamp: Bool, text: String = "SURAT PERNYATAAN") -> ApplicationCase {
        CaseSamples.of(
            [CaseSamples.paper(1, "surat_pernyataan", stamp ? [CaseSamples.field("meterai", "ya")] : [])],
            text: [1: text])
    }

    @Test("no stamp read is looked at; one is in order; an unread page says nothing") func cases() {
        expect(rule, of: letter(false), gives: [.review], cites: false)
        expect(rule, of: letter(true), gives: [])
        expect(rule, of: letter(false, text: ""), gives: [])
        // A stamp under a seal, of which one word was read.
        expect(rule, of: letter(false, text: "SURAT PERNYATAAN\nUH RIBU"), gives: [])
        expect(rule, of: letter(false, text: "SURAT PERNYATAAN\nMETERAIGEM"), gives: [])
        // The body of a letter may speak of one.
        expect(
            rule, of: letter(false, text: "lampiran: surat kuasa bermeterai"), gives: [.review], cites: false)
    }
}
