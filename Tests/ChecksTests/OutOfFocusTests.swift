import Checks
import DossierModel
import Testing

@Suite("Blurred pages")
struct OutOfFocusTests {
    let rule = OutOfFocus()

    @Test("fires beyond the threshold, not at it") func threshold() {
        expect(rule, gives: [.review]) { $0.focus = 0.499 }
        expect(rule, gives: []) { $0.focus = 0.5 }
        expect(rule, gives: []) { $0.focus = 0.9 }
    }

    @Test("pages whose focus cannot be told are not blamed") func unknown() {
        expect(rule, gives: []) { $0.focus = nil }
    }
}
