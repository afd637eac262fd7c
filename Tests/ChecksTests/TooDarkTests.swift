import Checks
import DossierModel
import Testing

@Suite("Dark pages")
struct TooDarkTests {
    let rule = TooDark()

    @Test("fires beyond the threshold, not at it") func threshold() {
        expect(rule, gives: [.review]) { $0.paperLevel = 0.399 }
        expect(rule, gives: []) { $0.paperLevel = 0.4 }
        expect(rule, gives: []) { $0.paperLevel = 0.95 }
    }
}
