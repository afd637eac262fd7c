import Checks
import DossierModel
import Testing

@Suite("Faint pages")
struct TooFaintTests {
    let rule = TooFaint()

    @Test("fires beyond the threshold, not at it") func threshold() {
        expect(rule, gives: [.review]) { $0.contrast = 0.249 }
        expect(rule, gives: []) { $0.contrast = 0.25 }
        expect(rule, gives: []) { $0.contrast = 0.9 }
    }

    @Test("without print nothing can be faint") func empty() {
        expect(rule, gives: []) {
            $0.contrast = 0; $0.componentCount = 0
        }
        expect(rule, gives: [.review]) {
            $0.contrast = 0; $0.componentCount = 1
        }
    }
}
