import Checks
import DossierModel
import Testing

@Suite("Checklist rows")
struct MissingRequirementTests {
    let rule = MissingRequirement()

    @Test("every status", arguments: ChecklistEntry.Status.allCases)
    func statuses(status: ChecklistEntry.Status) {
        let entry = ChecklistEntry(
            requirement: "str", name: Phrase(id: "Surat Tanda Registrasi", en: "Registration"), status: status
        )
        let expected: [Finding.Severity] =
            switch status {
            case .missing, .unreadable: [.block]
            case .ask: [.review]
            case .met, .expired, .notNeeded, .optional: []
            }
        expect(rule, on: CheckSamples.dossier(checklist: [entry]), gives: expected, at: .submission)
    }

    @Test("the requirement is named") func named() throws {
        let entry = ChecklistEntry(
            requirement: "str", name: Phrase(id: "Surat Tanda Registrasi", en: "Registration"),
            status: .missing)
        let dossier = CheckSamples.dossier(checklist: [entry])
        let finding = try #require(rule.findings(on: dossier, at: .submission).first)
        #expect(finding.message.id.contains("Surat Tanda Registrasi"))
        #expect(finding.message.en.contains("Registration"))
    }
}
