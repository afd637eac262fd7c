import Checks
import DossierModel
import Testing

@Suite("Signed files")
struct DigitallySignedTests {
    let rule = DigitallySigned()

    @Test("fires, and not on a file without") func fires() {
        expect(rule, gives: [.note], of: FileFacts(format: .pdf, pageCount: 1, signatureCount: 1))
        expect(rule, gives: [], of: FileFacts(format: .pdf, pageCount: 1, signatureCount: 0))
        expect(rule, gives: [], defect: .damaged)
    }

    @Test("what was found is named") func named() throws {
        let file = CheckSamples.file(facts: FileFacts(format: .pdf, pageCount: 1, signatureCount: 1))
        let subject = FileSubject(source: file.source, outcome: file.outcome)
        let finding = try #require(rule.findings(on: subject, at: .file("a.pdf")).first)
        #expect(finding.message.id.contains("1"))
        #expect(finding.message.en.contains("1"))
    }
}
