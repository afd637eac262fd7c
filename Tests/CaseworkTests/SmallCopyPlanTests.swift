import Casework
import DossierModel
import Testing

@Suite("Small copies: the plan and what must be read again")
struct SmallCopyPlanTests {
    private static let ladder = LayerStep.ladder

    /// A page that loses a tenth of its first size a step.
    private static func page(_ size: Int, archived: Int? = nil) -> SmallCopyPlan.Weight {
        SmallCopyPlan.Weight(steps: ladder.indices.map { size - size / 20 * $0 }, archived: archived)
    }

    @Test("all pages go down together, no further than they must")
    func together() {
        let plan = SmallCopyPlan(weights: [Self.page(1000), Self.page(3000)], rest: 500)
        #expect(plan.byteCount(0) == 4500 && plan.byteCount(1) == 4300)
        #expect(plan.step(within: 4500) == 0 && plan.step(within: 4499) == 1)
        #expect(plan.step(within: 10_000, from: 3) == 3)
        #expect(plan.step(within: plan.least) == Self.ladder.count - 1)
        #expect(plan.step(within: plan.least - 1) == nil)
    }

    @Test("an archival picture stands where its layers would be no smaller")
    func archived() {
        let plan = SmallCopyPlan(weights: [Self.page(1000, archived: 900)], rest: 0)
        #expect(
            plan.byteCount(0) == 900 && plan.weights[0].keepsArchived(0) && plan.weights[0].keepsArchived(2))
        #expect(!plan.weights[0].keepsArchived(3) && plan.byteCount(3) == 850)
    }

    @Test("a refusal names a limit with which the mask is whole")
    func larger() throws {
        let plan = SmallCopyPlan(weights: [Self.page(1000)], rest: 0)
        let last = Self.ladder.count - 1
        let finer = try #require(Self.ladder.lastIndex { $0.mask == nil })
        #expect(plan.larger(than: last, limit: 10) == plan.byteCount(finer))
        #expect(
            plan.larger(than: 2, limit: 10) == plan.byteCount(1) && plan.larger(than: 0, limit: 10) == nil)
    }

    private static func words(_ text: String, confidence: Double = 0.9) -> [Word] {
        text.split(separator: " ").map {
            Word(
                text: String($0), box: PixelRect(x: 0, y: 0, width: 9, height: 9), confidence: confidence,
                line: 0)
        }
    }

    @Test("words count when they were sure and long enough, and are found however they are parted")
    func recall() {
        let page =
            Self.words("Nama: RINA CONTOHWATI NIK 6474015708919901 dan")
            + Self.words("kabur", confidence: 0.5)
        #expect(WordRecall(of: page, on: page).words == 4)
        let parted = Self.words("nama rina-contoh WATI NIK:64740157 08919901")
        #expect(WordRecall(of: page, on: parted).lost == 0)
        let wrong = WordRecall(of: page, on: Self.words("nama RINA CONTOHWATI 6474015708919907"))
        #expect(wrong.lost == 1 && wrong.share == 0.75)
        #expect(WordRecall(of: page, on: []).share == 0 && WordRecall(of: [], on: page).share == 1)
    }
}
