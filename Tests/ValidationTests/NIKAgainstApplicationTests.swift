import DossierModel
import Testing
import Validation

@Suite("NIK and application")
struct NIKAgainstApplicationTests {
    let rule = NIKAgainstApplication()

    private func card(_ nik: Field?) -> Document { CaseSamples.paper(1, "ktp_el", [nik].compactMap(\.self)) }
    private static let other = "6474021204759904"

    @Test("another NIK than the record's blocks; one that is not sure asks for a look") func fires() {
        expect(rule, of: CaseSamples.of([card(CaseSamples.field("nik", Self.other))]), gives: [.block])
        let unsure = CaseSamples.field("nik", Self.other, verified: false)
        expect(rule, of: CaseSamples.of([card(unsure)]), gives: [.review])
        let repaired = CaseSamples.field("nik", Self.other, source: .repaired)
        expect(rule, of: CaseSamples.of([card(repaired)]), gives: [.review])
        let two = CaseSamples.field("nik", Self.other, keying: .disagreed(other: "6474021204759905"))
        expect(rule, of: CaseSamples.of([card(two)]), gives: [.review])
    }

    @Test("without a NIK on the record the letter's counts") func letter() {
        let record = CaseSamples.record(nik: nil)
        let letter = CaseSamples.paper(2, "surat_permohonan", ["nik": CaseSamples.nik])
        expect(
            rule, of: CaseSamples.of([card(CaseSamples.field("nik", Self.other)), letter], record: record),
            gives: [.block])
        expect(
            rule,
            of: CaseSamples.of([card(CaseSamples.field("nik", CaseSamples.nik)), letter], record: record),
            gives: [])
    }

    @Test("the message shows the last four digits, what is cited all of them") func masked() throws {
        let document = card(CaseSamples.field("nik", Self.other))
        let paper = CasePaper(document, of: CaseSamples.of([document]))
        let finding = try #require(rule.findings(on: paper, at: .submission).first)
        #expect(finding.message.en.contains("…9904") && !finding.message.en.contains(Self.other))
        #expect(finding.message.id.contains("…9904") && finding.cited.first?.text.contains("6474") == true)
    }

    @Test("the same NIK, by either reader, and none, say nothing") func quiet() {
        expect(rule, of: CaseSamples.of([card(CaseSamples.field("nik", CaseSamples.nik))]), gives: [])
        let either = CaseSamples.field("nik", Self.other, keying: .disagreed(other: "6474 0157 0891 9901"))
        expect(rule, of: CaseSamples.of([card(either)]), gives: [])
        expect(rule, of: CaseSamples.of([card(nil)]), gives: [])
    }
}
