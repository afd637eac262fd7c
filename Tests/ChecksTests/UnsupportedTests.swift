import Checks
import DossierModel
import Testing

@Suite("Unsupported files")
struct UnsupportedTests {
    let rule = Unsupported()

    @Test("fires on its own defects and on no other", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        let own: Set<ScanDefect.Kind> = [.unsupported]
        expect(rule, gives: own.contains(kind) ? [.block] : [], defect: kind)
    }

    @Test("a sound file has none") func sound() { expect(rule, gives: []) }
}
