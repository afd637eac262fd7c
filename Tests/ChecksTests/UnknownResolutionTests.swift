import Checks
import DossierModel
import Testing

@Suite("Unknown resolution")
struct UnknownResolutionTests {
    let rule = UnknownResolution()

    @Test("fires on none and on one that cannot be") func fires() {
        expect(rule, gives: [.note]) { $0.stored.resolution = nil }
        expect(rule, gives: [.note]) { $0.resolutionIsPlausible = false }
        expect(rule, gives: []) { _ in }
    }
}
