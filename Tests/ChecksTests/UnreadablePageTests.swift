import Checks
import DossierModel
import Testing

@Suite("Pages that cannot be read")
struct UnreadablePageTests {
    let rule = UnreadablePage()

    @Test("every defect withholds completeness and names the page", arguments: ScanDefect.Kind.allCases)
    func defects(kind: ScanDefect.Kind) throws {
        expect(rule, on: .unreadable(number: 2, ScanDefect(kind, "")), gives: [.block])
        let findings = CheckBook().findings(on: .unreadable(number: 7, ScanDefect(kind, "")), of: "a.pdf")
        let finding = try #require(findings.first)
        #expect(finding.location == .page(PageID(file: "a.pdf", number: 7)))
        #expect(finding.message.id.contains("Halaman 7 pada fail a.pdf"))
    }

    @Test("a page that was read has none") func read() {
        expect(rule, on: .read(CheckSamples.page()), gives: [])
    }
}
