import DossierModel
import Testing
import Validation

@Suite("Members of a family card")
struct ApplicantNotInFamilyCardTests {
    let rule = ApplicantNotInFamilyCard()

    private func card(_ members: [Field], record: ApplicationRecord? = CaseSamples.record())
        -> ApplicationCase
    {
        CaseSamples.of([CaseSamples.paper(1, "kk", members, attached: false)], record: record)
    }
    private let other = CaseSamples.field("anggota", "6474021204759904")

    @Test("a card without the applicant is looked at, every member cited") func fires() throws {
        expect(rule, of: card([other, other]), gives: [.review])
        let application = card([other, other])
        let findings = rule.findings(
            on: CasePaper(application.documents[0], of: application), at: .submission)
        #expect(findings.first?.cited.count == 2)
    }

    @Test("the applicant, the attorney, and a misreading of the applicant are found") func agrees() {
        expect(rule, of: card([other, CaseSamples.field("anggota", CaseSamples.nik)]), gives: [])
        expect(
            rule, of: card([other], record: CaseSamples.record(attorneyNIK: "6474021204759904")), gives: [])
        let misread = CaseSamples.field("anggota", "6474015709919907", verified: false)
        expect(rule, of: card([misread]), gives: [])
    }

    @Test("no member read, or nobody known, says nothing") func abstains() {
        expect(rule, of: card([]), gives: [])
        expect(rule, of: card([other], record: nil), gives: [])
    }
}
