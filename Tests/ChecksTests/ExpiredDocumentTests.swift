import Checks
import DossierModel
import Testing

@Suite("Expired papers")
struct ExpiredDocumentTests {
    let rule = ExpiredDocument()

    /// Handed in on 2026-11-23.
    private func dossier(_ type: String?, _ day: String, verified: Bool = true) -> Dossier {
        CheckSamples.dossier([
            CheckSamples.document(1, type, [CheckSamples.field("berlaku_sampai", day, verified: verified)])
        ])
    }

    @Test("the last day still counts") func threshold() {
        expect(rule, on: dossier("str", "2026-11-22"), gives: [.block])
        expect(rule, on: dossier("str", "2026-11-23"), gives: [])
        expect(rule, on: dossier("str", "2026-11-24"), gives: [])
    }

    @Test("a date that was not verified only asks for a look") func unverified() {
        expect(rule, on: dossier("str", "2026-11-22", verified: false), gives: [.review])
    }

    @Test("no date, and an identity card, never expire") func never() {
        expect(rule, on: dossier("str", "SEUMUR HIDUP"), gives: [])
        expect(rule, on: dossier("ktp_el", "2017-01-01"), gives: [])
        expect(rule, on: dossier(nil, "2017-01-01"), gives: [.block])
    }

    @Test("a permit to be renewed and a registration of old may have run out")
    func previous() {
        for type in ["izin_lain", "izin_trayek_lama", "tdp"] {
            expect(rule, on: dossier(type, "2017-01-01"), gives: [])
        }
    }

    @Test("the day that was read is cited")
    func cited() {
        let subject = dossier("str", "2026-11-22")
        let field = subject.documents[0].fields[0]
        #expect(rule.findings(on: subject, at: .submission).map(\.cited) == [[Citation(field)]])
    }
}
