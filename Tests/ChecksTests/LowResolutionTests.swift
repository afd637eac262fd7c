import Checks
import DossierModel
import Testing

@Suite("Low resolution")
struct LowResolutionTests {
    let rule = LowResolution()

    private func stated(_ x: Double, _ y: Double) -> (inout PageFacts) -> Void {
        { $0.stored.resolution = Resolution(x: x, y: y) }
    }

    @Test("too low, advised against, and good") func steps() {
        expect(rule, gives: [.review], when: stated(150, 150))
        expect(rule, gives: [.note], when: stated(200, 200))
        expect(rule, gives: [], when: stated(300, 300))
    }

    @Test("at the thresholds, a dot an inch forgiven") func thresholds() {
        expect(rule, gives: [.review], when: stated(198.9, 198.9))
        expect(rule, gives: [.note], when: stated(199, 199))
        expect(rule, gives: [.note], when: stated(298.9, 298.9))
        expect(rule, gives: [], when: stated(299, 299))
    }

    @Test("the lower direction counts") func lower() {
        expect(rule, gives: [.review], when: stated(300, 150))
        expect(rule, gives: [.review], when: stated(150, 300))
    }

    @Test("what is not believed is not judged") func unknown() {
        expect(rule, gives: []) { $0.stored.resolution = nil }
        expect(rule, gives: []) {
            $0.stored.resolution = Resolution(x: 72, y: 72); $0.resolutionIsPlausible = false
        }
    }
}
