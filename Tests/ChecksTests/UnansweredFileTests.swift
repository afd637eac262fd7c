import Checks
import DossierModel
import Testing

@Suite("Files without an answer")
struct UnansweredFileTests {
    let rule = UnansweredFile()

    @Test("fires on its own defects and on no other", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        let own: Set<ScanDefect.Kind> = [.readerDied, .timedOut]
        expect(rule, gives: own.contains(kind) ? [.block] : [], defect: kind)
    }

    @Test("a sound file has none") func sound() { expect(rule, gives: []) }
}
