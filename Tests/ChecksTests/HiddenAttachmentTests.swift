import Checks
import DossierModel
import Testing

@Suite("Files inside files")
struct HiddenAttachmentTests {
    let rule = HiddenAttachment()

    @Test("fires, and not on a file without") func fires() {
        expect(rule, gives: [.review], of: FileFacts(format: .pdf, pageCount: 1, attachments: ["x.exe"]))
        expect(rule, gives: [], of: FileFacts(format: .pdf, pageCount: 1, attachments: []))
        expect(rule, gives: [], defect: .damaged)
    }

    @Test("what was found is named") func named() throws {
        let file = CheckSamples.file(facts: FileFacts(format: .pdf, pageCount: 1, attachments: ["x.exe"]))
        let subject = FileSubject(source: file.source, outcome: file.outcome)
        let finding = try #require(rule.findings(on: subject, at: .file("a.pdf")).first)
        #expect(finding.message.id.contains("x.exe"))
        #expect(finding.message.en.contains("x.exe"))
    }
}
