import Casework
import DossierModel
import Testing

@Suite("Why a dossier waits for a person")
struct MatchReasonTests {
    private func sentences(_ evidence: [Evidence]) -> [String] {
        let candidate = Candidate(
            application: "1/SIPA/XI/2026", score: 0.9, evidence: evidence, margin: 20, error: 0.0001)
        return MatchReason(.several([candidate]), MatchThresholds()).sentences.map(\.en)
    }

    private func evidence(_ kind: String, decisive: Bool) -> Evidence {
        Evidence(kind: kind, weight: 5, note: Phrase(id: kind, en: kind), decisive: decisive)
    }

    @Test("a number that agrees and does not decide is not said to be unread")
    func undecided() {
        #expect(
            sentences([evidence("nik", decisive: false)]).contains {
                $0.contains("not for the same business")
            })
        #expect(
            sentences([evidence("name", decisive: false)]).contains {
                $0.contains("a name alone never suffices")
            })
        #expect(
            !sentences([evidence("nik", decisive: true)]).contains {
                $0.contains("decide:") || $0.contains("alone")
            })
    }
}
