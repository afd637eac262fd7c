import Checks
import DossierModel
import Testing

@Suite("Rules on dossiers")
struct DossierCheckTests {
    let own = "6474011708909901"
    let other = "6474025708909902"

    func found(_ dossier: Dossier) -> [String] {
        CheckBook().findings(on: dossier).map { "\($0.rule) \($0.severity.rawValue)" }
    }

    @Test(
        "checklist rows",
        arguments: [
            (ChecklistEntry.Status.missing, ["MissingRequirement block"]),
            (.unreadable, ["MissingRequirement block"]),
            (.ask, ["MissingRequirement review"]), (.met, []), (.optional, []), (.notNeeded, []),
        ])
    func checklist(status: ChecklistEntry.Status, expected: [String]) {
        let entry = ChecklistEntry(requirement: "str", name: Phrase(id: "STR", en: "STR"), status: status)
        #expect(found(CheckSamples.dossier(checklist: [entry])) == expected)
    }

    @Test("expiry") func expiry() {
        func dossier(_ type: String, _ day: String, verified: Bool = true) -> Dossier {
            CheckSamples.dossier([
                CheckSamples.document(
                    1, type, [CheckSamples.field("berlaku_sampai", day, verified: verified)])
            ])
        }
        #expect(found(dossier("str", "2026-11-22")) == ["ExpiredDocument block"])
        #expect(found(dossier("str", "2026-11-22", verified: false)) == ["ExpiredDocument review"])
        #expect(found(dossier("str", "2026-11-23")).isEmpty)
        #expect(found(dossier("str", "SEUMUR HIDUP")).isEmpty)
        #expect(found(dossier("ktp_el", "2017-01-01")).isEmpty)
    }

    @Test("two people, with and without a letter of attorney") func identity() {
        let mine = CheckSamples.document(1, "ktp_el", [CheckSamples.field("nik", own)])
        let theirs = CheckSamples.document(2, "str", [CheckSamples.field("nik", other, page: 2)])
        let letter = CheckSamples.document(
            3, "surat_kuasa",
            [
                CheckSamples.field("pemberi_nik", own, page: 3),
                CheckSamples.field("penerima_nik", other, page: 3),
            ])
        #expect(found(CheckSamples.dossier([mine])).isEmpty)
        #expect(found(CheckSamples.dossier([mine, theirs])) == ["ConflictingIdentity review"])
        #expect(found(CheckSamples.dossier([mine, theirs, letter])).isEmpty)
        let unverified = CheckSamples.document(
            2, "str", [CheckSamples.field("nik", other, page: 2, verified: false)])
        #expect(found(CheckSamples.dossier([mine, unverified])) == ["InvalidIdentifier review"])
    }

    @Test("a repaired identifier is said to be one") func repaired() throws {
        let document = CheckSamples.document(
            1, "ktp_el", [CheckSamples.field("nik", own, verified: false, source: .repaired)])
        let finding = try #require(CheckBook().findings(on: CheckSamples.dossier([document])).first)
        #expect(finding.rule == "InvalidIdentifier")
        #expect(finding.message.en.contains("repaired"))
    }

    @Test("papers of no known type") func unclassified() {
        #expect(found(CheckSamples.dossier([CheckSamples.document(1, nil)])) == ["UnclassifiedPages review"])
    }

    @Test("cover sheets: complete, with a gap, damaged, foreign") func covers() {
        func code(_ sheet: Int) -> String {
            CoverCode(application: "161/SIPA/XI/2026", sheet: sheet, count: 3, requirement: nil).text
        }
        #expect(found(CheckSamples.dossier(codes: [code(1), code(2), code(3)])).isEmpty)
        let gap = CheckBook().findings(on: CheckSamples.dossier(codes: [code(1), code(3)]))
        #expect(gap.map(\.rule) == ["MissingCoverSheet"])
        #expect(gap.first?.message.en.contains("Cover sheet 2 of 3") == true)
        #expect(found(CheckSamples.dossier(codes: ["BERKAS1*x*1*1**0000"])) == ["MissingCoverSheet review"])
        #expect(found(CheckSamples.dossier(codes: ["https://contoh.example"])).isEmpty)
    }
}
