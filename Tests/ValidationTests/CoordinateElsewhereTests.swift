import DossierModel
import Testing
import Validation

@Suite("Coordinate outside the city")
struct CoordinateElsewhereTests {
    let rule = CoordinateElsewhere()

    private func sketch(_ coordinate: String?) -> ApplicationCase {
        CaseSamples.of("denah_lokasi", ["koordinat": coordinate], permit: "IZIN_APOTEK")
    }

    @Test("south of the equator, and in Samarinda") func fires() {
        expect(rule, of: sketch("-0.1324, 117.4854"), gives: [.note])
        expect(rule, of: sketch("-0,502183 ; 117,153801"), gives: [.note])
    }

    @Test("in the city, with points, commas and the spaces that a reader sees") func agrees() {
        for text in ["0.1324, 117.4854", "0,132400 117,485400", "0 1324, 117 4854"] {
            expect(rule, of: sketch(text), gives: [])
        }
    }

    @Test("where either reader has it in the city") func readers() {
        let field = CaseSamples.field(
            "koordinat", "-0.1324, 117.4854", keying: .disagreed(other: "0.1324, 117.4854"))
        expect(rule, of: CaseSamples.of([CaseSamples.paper(1, "denah_lokasi", [field])]), gives: [])
    }

    @Test("none, or no coordinate, says nothing") func abstains() {
        expect(rule, of: sketch(nil), gives: [])
        expect(rule, of: sketch("0.1324"), gives: [])
        expect(rule, of: sketch("117.4854, 0.1324"), gives: [])
    }
}
