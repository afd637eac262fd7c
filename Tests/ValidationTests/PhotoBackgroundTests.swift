import DossierModel
import Testing
import Validation

@Suite("Background of photographs")
struct PhotoBackgroundTests {
    let rule = PhotoBackground()

    private func photo(_ background: String?, permit: String = "SIPA") -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "pas_foto",
                    [background.map { CaseSamples.field("latar", $0, verified: false, source: .picture) }]
                        .compactMap(\.self))
            ],
            record: CaseSamples.record(permit))
    }

    @Test("another colour than the row's is a note") func fires() {
        expect(rule, of: photo("merah"), gives: [.note])
        expect(rule, of: photo("biru", permit: "SIP_DOKTER"), gives: [.note])
    }

    @Test("the row's colour is in order; none seen, or none wanted, says nothing") func quiet() {
        expect(rule, of: photo("biru"), gives: [])
        expect(rule, of: photo(nil), gives: [])
        expect(rule, of: photo("merah", permit: "SIPB"), gives: [])
    }
}
