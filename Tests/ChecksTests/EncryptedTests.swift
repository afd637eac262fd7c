import Checks
import DossierModel
import Testing

@Suite("Encrypted files")
struct EncryptedTests {
    let rule = Encrypted()

    @Test("fires on its own defects and on no other", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) {
        let own: Set<ScanDefect.Kind> = [.encrypted, .wrongPassword]
        expect(rule, gives: own.contains(kind) ? [.block] : [], defect: kind)
    }

    @Test("a sound file has none") func sound() { expect(rule, gives: []) }

    @Test("one that opened is a note") func opened() {
        expect(rule, gives: [.note], of: FileFacts(format: .pdf, pageCount: 1, encrypted: true))
    }
}
