import DossierModel
import Testing
import Validation

@Suite("Deed and decree")
struct DeedAgainstDecreeTests {
    let rule = DeedAgainstDecree()

    private func papers(_ number: String?, _ day: String?, deeds: [(String, String)]) -> ApplicationCase {
        let decree = CaseSamples.paper(
            1, "sk_kemenkumham",
            [
                number.map { CaseSamples.field("akta_nomor", $0) },
                day.map { CaseSamples.field("akta_tanggal", $0) },
            ].compactMap(\.self))
        return CaseSamples.of(
            [decree]
                + deeds.enumerated().map { index, deed in
                    CaseSamples.paper(
                        index + 2, "akta_pendirian", ["nomor_akta": deed.0, "tgl_akta": deed.1])
                }, record: CaseSamples.record("SIUJK", kind: "perusahaan"))
    }

    @Test("another number or another day than the deed's is looked at") func fires() {
        expect(rule, of: papers("13", "2022-03-07", deeds: [("12", "2022-03-07")]), gives: [.review])
        expect(rule, of: papers("12", "2022-04-07", deeds: [("12", "2022-03-07")]), gives: [.review])
    }

    @Test("one of several deeds is enough, zeros in front do not count") func agrees() {
        expect(
            rule, of: papers("12", "2022-03-07", deeds: [("5", "2020-01-01"), ("012", "2022-03-07")]),
            gives: [])
        expect(rule, of: papers("12", nil, deeds: [("12", "2022-03-07")]), gives: [])
    }

    @Test("the same number of another notary is another deed; a name read otherwise is not")
    func notary() {
        func papers(_ quoted: String, _ notary: String) -> ApplicationCase {
            CaseSamples.of([
                CaseSamples.paper(1, "sk_kemenkumham", ["akta_nomor": "12", "notaris": quoted]),
                CaseSamples.paper(2, "akta_pendirian", ["nomor_akta": "12", "notaris": notary]),
            ])
        }
        expect(rule, of: papers("BUDI SANTOSO", "CONTOHDA PUSPITA"), gives: [.review])
        expect(rule, of: papers("C0NTOHDA PUSPITA, S.H.", "CONTOHDA PUSPITA"), gives: [])
    }

    @Test("no number and no deed say nothing") func abstains() {
        expect(rule, of: papers(nil, "2022-03-07", deeds: [("12", "2022-03-07")]), gives: [])
        expect(rule, of: papers("12", "2022-03-07", deeds: []), gives: [])
    }
}
