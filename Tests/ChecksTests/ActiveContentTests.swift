import Checks
import DossierModel
import Testing

@Suite("Scripts and actions")
struct ActiveContentTests {
    let rule = ActiveContent()

    @Test("fires, and not on a file without") func fires() {
        expect(
            rule, gives: [.review],
            of: FileFacts(format: .pdf, pageCount: 1, activeContent: ["JavaScript", "Launch"]))
        expect(rule, gives: [], of: FileFacts(format: .pdf, pageCount: 1, activeContent: []))
        expect(rule, gives: [], defect: .damaged)
    }

    @Test("what was found is named") func named() throws {
        let file = CheckSamples.file(
            facts: FileFacts(format: .pdf, pageCount: 1, activeContent: ["JavaScript", "Launch"]))
        let subject = FileSubject(source: file.source, outcome: file.outcome)
        let finding = try #require(rule.findings(on: subject, at: .file("a.pdf")).first)
        #expect(finding.message.id.contains("JavaScript, Launch"))
        #expect(finding.message.en.contains("JavaScript, Launch"))
    }
}
