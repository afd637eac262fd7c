import DossierModel
import Testing
import Validation

@Suite("Districts")
struct AreaNotListedTests {
    let rule = AreaNotListed()

    private func card(_ city: String?, _ district: String?) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(
                1, "ktp_el",
                [
                    city.map { CaseSamples.field("kab_kota", $0) },
                    district.map { CaseSamples.field("kecamatan", $0) },
                ].compactMap(\.self))
        ])
    }

    @Test("a district of another city is a note") func fires() {
        expect(rule, of: card("BONTANG", "SAMARINDA ULU"), gives: [.note])
    }

    @Test("a district of the city, misread by a letter or not, is in order") func agrees() {
        expect(rule, of: card("KOTA BONTANG", "BONTANG UTARA"), gives: [])
        expect(rule, of: card("BONTANG", "B0NTANG UTARA"), gives: [])
    }

    @Test("a city in no list, and names that were not read, say nothing") func abstains() {
        expect(rule, of: card("ATLANTIS", "BONTANG UTARA"), gives: [])
        expect(rule, of: card(nil, "SAMARINDA ULU"), gives: [])
        expect(rule, of: card("BONTANG", nil), gives: [])
    }
}
