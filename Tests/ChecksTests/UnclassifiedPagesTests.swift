import Checks
import DossierModel
import Testing

@Suite("Papers of no known type")
struct UnclassifiedPagesTests {
    let rule = UnclassifiedPages()

    @Test("one finding for each, at its first page") func fires() {
        let papers = [
            CheckSamples.document(1, nil), CheckSamples.document(2, "str"), CheckSamples.document(3, nil),
        ]
        expect(rule, on: CheckSamples.dossier(papers), gives: [.review, .review])
        let findings = rule.findings(on: CheckSamples.dossier(papers), at: .submission)
        #expect(findings.map(\.location) == [1, 3].map { .page(PageID(file: "a.pdf", number: $0)) })
        expect(rule, on: CheckSamples.dossier([papers[1]]), gives: [])
    }
}
