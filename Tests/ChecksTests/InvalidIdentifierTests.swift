import Checks
import DossierModel
import Testing

@Suite("Identifiers in doubt")
struct InvalidIdentifierTests {
    let rule = InvalidIdentifier()

    private func dossier(
        _ name: String, verified: Bool, source: Field.Source = .label
    ) -> Dossier {
        let field = CheckSamples.field(name, "6474011708909901", verified: verified, source: source)
        return CheckSamples.dossier([CheckSamples.document(1, "ktp_el", [field])])
    }

    @Test("fires on identifiers that did not verify, and on nothing else") func fires() {
        expect(rule, on: dossier("nik", verified: false), gives: [.review])
        expect(rule, on: dossier("npwp", verified: false), gives: [.review])
        expect(rule, on: dossier("nik", verified: true), gives: [])
        expect(rule, on: dossier("nama", verified: false), gives: [])
    }

    @Test("a repaired one is said to be one") func repaired() throws {
        let dossier = dossier("nik", verified: false, source: .repaired)
        expect(rule, on: dossier, gives: [.review])
        let finding = try #require(rule.findings(on: dossier, at: .submission).first)
        #expect(finding.message.en.contains("repaired"))
        #expect(finding.location == .page(PageID(file: "a.pdf", number: 1)))
    }
}
