import DossierModel
import Testing
import Validation

@Suite("Plates")
struct PlatesDifferTests {
    let rule = PlatesDiffer()

    private func papers(stnk: [String], kir: [String]) -> ApplicationCase {
        let papers = stnk.map { ("stnk", $0) } + kir.map { ("uji_kir", $0) }
        return CaseSamples.of(
            papers.enumerated().map { index, paper in
                CaseSamples.paper(
                    index + 1, paper.0, paper.1.isEmpty ? [] : [CaseSamples.field("nopol", paper.1)])
            }, record: CaseSamples.record("IZIN_TRAYEK"))
    }

    @Test("an inspection of another vehicle is told of once") func fires() {
        let application = papers(stnk: ["KT 9012 ZZZ"], kir: ["KT 9013 ZZZ"])
        expect(rule, on: 1, of: application, gives: [])
        expect(rule, on: 2, of: application, gives: [.review])
    }

    @Test("a registration without an inspection, where others have one") func uninspected() {
        let application = papers(stnk: ["KT 9012 ZZZ", "KT 9013 ZZZ"], kir: ["KT 9012 ZZZ"])
        expect(rule, on: 1, of: application, gives: [])
        expect(rule, on: 2, of: application, gives: [.review])
        expect(rule, on: 3, of: application, gives: [])
    }

    @Test("blanks make no difference; no plate says nothing") func quiet() {
        expect(rule, on: 2, of: papers(stnk: ["KT 9012 ZZZ"], kir: ["KT9012ZZZ"]), gives: [])
        expect(rule, on: 2, of: papers(stnk: ["KT 9012 ZZZ"], kir: [""]), gives: [])
        expect(rule, on: 2, of: papers(stnk: [""], kir: ["KT 9012 ZZZ"]), gives: [])
    }
}
