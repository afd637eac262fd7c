import Checks
import DossierModel
import Testing

@Suite("The same bytes")
struct ExactDuplicateTests {
    let rule = ExactDuplicate()

    @Test("within the submission a note, from an earlier one to be looked at, or both") func fires() {
        expect(rule, gives: [.note], duplicateOf: "b.pdf")
        expect(rule, gives: [.review], earlier: ["s1", "s2"])
        expect(rule, gives: [.note, .review], earlier: ["s1"], duplicateOf: "b.pdf")
        expect(rule, gives: [])
    }

    @Test("the oldest submission is named") func named() throws {
        let file = CheckSamples.file()
        let subject = FileSubject(
            source: file.source, outcome: file.outcome, earlierSubmissions: ["s1", "s2"])
        let finding = try #require(rule.findings(on: subject, at: .file("a.pdf")).first)
        #expect(finding.message.en.contains("s1") && !finding.message.en.contains("s2"))
    }
}
