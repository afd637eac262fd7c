import Checks
import DossierModel
import Testing

@Suite("Black borders")
struct BlackBorderTests {
    let rule = BlackBorder()

    @Test("fires beyond the threshold, not at it") func threshold() {
        expect(rule, gives: [.note]) { $0.borders.left = 0.501 }
        expect(rule, gives: []) { $0.borders.left = 0.5 }
        expect(rule, gives: []) { $0.borders.left = 0 }
    }

    @Test("any side") func sides() {
        expect(rule, gives: [.note]) { $0.borders.top = 0.9 }
        expect(rule, gives: [.note]) {
            $0.borders.right = 0.9; $0.borders.bottom = 0.9
        }
    }
}
