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
        expect(rule, on: dossier, gives: [.block])
        let finding = try #require(rule.findings(on: dossier, at: .submission).first)
        #expect(finding.message.en.contains("Cover sheet 2 of 3"))
        let places = dossier.pages.map(\.id)
        #expect(
            finding.message.en.contains(
                "between page \(places[0].number) of file \(places[0].file) and page \(places[1].number) of file"
            ))
        #expect(finding.location == .page(places[0]))
    }

    @Test("gaps at the end and at the beginning, and several sheets in one") func ends() {
        func told(_ codes: [String]) -> [String] {
            rule.findings(on: CheckSamples.dossier(codes: codes), at: .submission).map(\.message.en)
        }
        let end = told([code(1, of: 5), code(3, of: 5)])
        #expect(end.count == 2 && end[0].contains("sheet 2 of 5") && end[0].contains("between page"))
        #expect(end[1].contains("sheet 4-5 of 5") && end[1].contains("missing, after page"))
        #expect(told([code(3)]).first?.contains("sheet 1-2 of 3") == true)
        #expect(told([code(3)]).first?.contains("missing, before page") == true)
    }

    @Test("a damaged code") func damaged() {
        expect(rule, on: CheckSamples.dossier(codes: ["BERKAS1*x*1*1**0000"]), gives: [.review])
    }
}
