import Checks
import DossierModel
import Testing

@Suite("Cut edges")
struct CutOffEdgeTests {
    let rule = CutOffEdge()

    @Test("fires beyond the threshold, not at it") func threshold() {
        expect(rule, gives: [.review]) { $0.cutInk.right = 0.021 }
        expect(rule, gives: []) { $0.cutInk.right = 0.02 }
        expect(rule, gives: []) { $0.cutInk.right = 0 }
    }

    @Test("the sides are named in both languages") func sides() throws {
        let page = CheckSamples.page {
            $0.cutInk.top = 0.1; $0.cutInk.left = 0.1
        }
        let finding = try #require(rule.findings(on: page, at: CheckSamples.place).first)
        #expect(finding.message.id.contains("atas, kiri"))
        #expect(finding.message.en.contains("top, left"))
    }

    @Test("borders are no print") func borders() {
        expect(rule, gives: []) { $0.borders = Sides(1) }
    }
}
