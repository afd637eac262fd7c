import DossierModel
import Testing
import Validation

@Suite("A company registration of old")
struct HistoricalRegistrationTests {
    let rule = HistoricalRegistration()

    @Test("a TDP is a note, another paper is none") func cases() {
        expect(rule, of: CaseSamples.of([CaseSamples.paper(1, "tdp", [:])]), gives: [.note], cites: false)
        expect(rule, of: CaseSamples.of([CaseSamples.paper(1, "siup", [:])]), gives: [])
    }
}
