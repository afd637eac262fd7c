import Checks
import DossierModel
import Testing

@Suite("Files without pages")
struct NoPagesTests {
    let rule = NoPages()

    @Test("fires on its own defects and on no other", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        let own: Set<ScanDefect.Kind> = [.noPages]
        expect(rule, gives: own.contains(kind) ? [.block] : [], defect: kind)
    }

    @Test("a sound file has none") func sound() { expect(rule, gives: []) }
}
