import DossierModel
import Testing
import Validation

@Suite("The same paper twice")
struct RepeatedPaperTests {
    let rule = RepeatedPaper()

    private func papers(_ first: Field?, _ second: Field?, type: String = "str") -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(1, type, [first].compactMap(\.self)),
            CaseSamples.paper(2, type, [second].compactMap(\.self)),
        ])
    }
    private let number = CaseSamples.field("nomor", "ZZ34297000009901")

    @Test("the second of them is a note") func fires() {
        expect(rule, on: 1, of: papers(number, number), gives: [])
        expect(rule, on: 2, of: papers(number, number), gives: [.note])
        let nik = CaseSamples.field("nik", CaseSamples.nik)
        expect(rule, on: 2, of: papers(nik, nik, type: "ktp_el"), gives: [.note])
    }

    @Test("other numbers, none, and one that is not sure say nothing") func quiet() {
        expect(rule, on: 2, of: papers(number, CaseSamples.field("nomor", "ZZ34297000009902")), gives: [])
        expect(rule, on: 2, of: papers(number, nil), gives: [])
        expect(
            rule, on: 2, of: papers(number, CaseSamples.field("nomor", "ZZ34297000009901", verified: false)),
            gives: [])
    }
}
