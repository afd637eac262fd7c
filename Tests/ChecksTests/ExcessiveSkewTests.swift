import Checks
import DossierModel
import Testing

@Suite("Leaning pages")
struct ExcessiveSkewTests {
    let rule = ExcessiveSkew()

    @Test("fires on either side, at five degrees and more") func fires() {
        expect(rule, gives: [.review]) { $0.skew = 5.01 }
        expect(rule, gives: [.review]) { $0.skew = -5.01 }
        expect(rule, gives: []) { $0.skew = 5 }
        expect(rule, gives: []) { $0.skew = -5 }
        expect(rule, gives: []) { $0.skew = nil }
    }

    @Test("the threshold can be set") func threshold() {
        var strict = rule
        strict.most = 0.1
        expect(strict, gives: [.review]) { _ in }
    }
}
