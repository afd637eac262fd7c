import Checks
import DossierModel
import Testing

@Suite("Incomplete files")
struct IncompleteTests {
    let rule = Incomplete()

    @Test("fires on its own defects and on no other", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        let own: Set<ScanDefect.Kind> = [.incomplete]
        expect(rule, gives: own.contains(kind) ? [.block] : [], defect: kind)
    }

    @Test("a sound file has none") func sound() { expect(rule, gives: []) }

    @Test("one whose pages are there is to be looked at") func readable() {
        expect(rule, gives: [.review], of: FileFacts(format: .tiff, pageCount: 1, complete: false))
    }
}
