import DossierModel
import Testing
import Validation

@Suite("Headings of a proposal")
struct ProposalHeadingsTests {
    let rule = ProposalHeadings()

    private func proposal(_ text: String) -> ApplicationCase {
        CaseSamples.of(
            [CaseSamples.paper(1, "proposal", [:])], record: CaseSamples.record("SKP_PENELITIAN"),
            text: [1: text])
    }

    @Test("a part that is not there is a note that names it") func fires() {
        let application = proposal("Latar Belakang\nTujuan Penelitian\nLokasi dan Waktu")
        expect(rule, of: application, gives: [.note], cites: false)
        let finding = rule.findings(on: CasePaper(application.documents[0], of: application), at: .submission)
            .first
        #expect(finding?.message.id.hasSuffix(": metode.") == true)
    }

    @Test("all parts are in order; an unread proposal says nothing") func quiet() {
        expect(rule, of: proposal("Latar Belakang\nTujuan\nMetodologi\nTempat dan Jadwal"), gives: [])
        expect(rule, of: proposal(""), gives: [])
    }
}
