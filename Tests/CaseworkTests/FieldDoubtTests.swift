import Casework
import DossierModel
import Testing

@Suite("What a person is shown first")
struct FieldDoubtTests {
    private func field(_ keying: Keying, confidence: Double = 0.8, verified: Bool = false) -> Field {
        Field(
            name: "nama", value: "RATNA CONTOH", raw: "RATNA CONTOH",
            page: PageID(file: "berkas.pdf", number: 1), box: nil, confidence: confidence, source: .label,
            verified: verified, keying: keying)
    }

    @Test("words of which two readers differ, though they were read with confidence")
    func varied() {
        #expect(field(.varied(other: "RATNA CONTOK")).isDoubtful)
        #expect(!field(.agreed).isDoubtful)
        #expect(!field(.once).isDoubtful)
    }

    @Test("not a choice that passed its own check, whatever the other reader made of it")
    func choice() {
        #expect(!field(.varied(other: "HUG"), verified: true).isDoubtful)
        #expect(field(.disagreed(other: "HUG"), verified: true).isDoubtful)
    }

    @Test("what was read with little confidence")
    func confidence() { #expect(field(.once, confidence: 0.65).isDoubtful) }
}
