import DossierModel
import Testing
import Validation

@Suite("Age of a paper")
struct PaperTooOldTests {
    let rule = PaperTooOld()

    private func paper(_ type: String, _ day: String?) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(1, type, [day.map { CaseSamples.field("tanggal", $0) }].compactMap(\.self))
        ])
    }

    @Test("older than its kind may be", arguments: ["surat_ket_sehat", "surat_domisili"]) func fires(
        type: String
    ) {
        expect(rule, of: paper(type, "2026-05-22"), gives: [.review])
        expect(rule, of: paper(type, "2026-05-23"), gives: [])
        expect(rule, of: paper(type, nil), gives: [])
    }

    @Test("the office sets its own months, and other kinds have none") func limits() {
        var own = PaperTooOld()
        own.mostMonths = ["surat_ket_sehat": 3]
        expect(own, of: paper("surat_ket_sehat", "2026-08-22"), gives: [.review])
        expect(own, of: paper("surat_domisili", "2020-01-01"), gives: [])
    }
}
