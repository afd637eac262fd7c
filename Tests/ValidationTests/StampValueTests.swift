import DossierModel
import Testing
import Validation

@Suite("Value of a stamp")
struct StampValueTests {
    let rule = StampValue()

    private func letter(_ day: String?, _ text: String, stamp: Bool = true) -> ApplicationCase {
        let fields = [
            stamp ? CaseSamples.field("meterai", "ya") : nil, day.map { CaseSamples.field("tanggal", $0) },
        ]
        return CaseSamples.of(
            [CaseSamples.paper(1, "surat_pernyataan", fields.compactMap(\.self))], text: [1: text])
    }

    @Test(
        "values by the year of the letter",
        arguments: [
            ("2022-01-01", "METERAI TEMPEL 6000", false),
            ("2022-01-01", "METERAI 10000 SEPULUH RIBU RUPIAH", true),
            ("2021-12-31", "METERAI 6000", true), ("2021-06-01", "METERAI 3000", false),
            ("2020-12-31", "METERAI TEMPEL 6000", true), ("2020-12-31", "METERAI 10000", false),
        ])
    func years(day: String, text: String, fits: Bool) {
        expect(rule, of: letter(day, text), gives: fits ? [] : [.note])
    }

    @Test("no stamp, no value or no date says nothing") func abstains() {
        expect(rule, of: letter("2026-11-01", "METERAI 6000", stamp: false), gives: [])
        expect(rule, of: letter("2026-11-01", "METERAI\nbiaya 6000"), gives: [])
        expect(rule, of: letter(nil, "METERAI 6000"), gives: [])
    }
}
