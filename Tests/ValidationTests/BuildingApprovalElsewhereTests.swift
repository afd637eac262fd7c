import DossierModel
import Testing
import Validation

@Suite("District of a building approval")
struct BuildingApprovalElsewhereTests {
    let rule = BuildingApprovalElsewhere()

    private func approval(_ number: String?) -> ApplicationCase {
        CaseSamples.of(
            [CaseSamples.paper(1, "pbg", [number.map { CaseSamples.field("nomor", $0) }].compactMap(\.self))],
            record: CaseSamples.record("IZIN_SMP"))
    }

    @Test("one of another area is a note, naming it") func fires() throws {
        expect(rule, of: approval("SK-PBG-337411-29052023-002"), gives: [.note])
        let application = approval("SK-PBG-647101-29052023-002")
        let finding = rule.findings(on: CasePaper(application.documents[0], of: application), at: .submission)
            .first
        #expect(finding?.message.en.contains("Balikpapan") == true)
    }

    @Test("one of the city is in order; no number, or a short one, says nothing") func quiet() {
        expect(rule, of: approval("SK-PBG-647401-29052023-002"), gives: [])
        expect(rule, of: approval("503/12/2018"), gives: [])
        expect(rule, of: approval(nil), gives: [])
    }
}
