import Checks
import DossierModel
import Testing

@Suite("Cover sheets")
struct MissingCoverSheetTests {
    let rule = MissingCoverSheet()

    private func code(_ sheet: Int, of count: Int = 3) -> String {
        CoverCode(application: "161/SIPA/XI/2026", sheet: sheet, count: count, requirement: nil).text
    }

    @Test("all there, none there, and a code that is no cover's") func complete() {
        expect(rule, on: CheckSamples.dossier(codes: [code(1), code(2), code(3)]), gives: [])
        expect(rule, on: CheckSamples.dossier(codes: ["https://contoh.example"]), gives: [])
        expect(rule, on: CheckSamples.dossier(), gives: [])
    }

    @Test("a gap names the sheet") func gap() throws {
        let dossier = CheckSamples.dossier(codes: [code(1), code(3)])
        expect(rule, on: dossier, gives: [.review])
        let finding = try #require(rule.findings(on: dossier, at: .submission).first)
        #expect(finding.message.en.contains("Cover sheet 2 of 3"))
    }

    @Test("a damaged code") func damaged() {
        expect(rule, on: CheckSamples.dossier(codes: ["BERKAS1*x*1*1**0000"]), gives: [.review])
    }
}
