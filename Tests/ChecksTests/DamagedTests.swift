import Checks
import DossierModel
import Testing

@Suite("Damaged files")
struct DamagedTests {
    let rule = Damaged()

    @Test("fires on its own defects and on no other", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        let own: Set<ScanDefect.Kind> = [.damaged]
        expect(rule, gives: own.contains(kind) ? [.block] : [], defect: kind)
    }

    @Test("a sound file has none") func sound() { expect(rule, gives: []) }

    @Test("one that was repaired is to be looked at, unless its end is missing, which is said elsewhere")
    func repaired() {
        expect(rule, gives: [.review], of: FileFacts(format: .pdf, pageCount: 1, repaired: true))
        expect(
            rule, gives: [], of: FileFacts(format: .pdf, pageCount: 1, complete: false, repaired: true))
    }
}
