import DossierModel
import Testing
import Validation

@Suite("Place of practice and application")
struct PlaceAgainstApplicationTests {
    let rule = PlaceAgainstApplication()

    private func papers(_ place: [Field], applied: String?) -> ApplicationCase {
        CaseSamples.of([
            CaseSamples.paper(1, "surat_ket_tempat_praktik", place),
            CaseSamples.paper(
                2, "surat_permohonan",
                [applied.map { CaseSamples.field("lokasi_izin", $0) }].compactMap(\.self)),
        ])
    }
    private let place = [
        CaseSamples.field("fasilitas", "APOTEK CONTOH SEHAT"),
        CaseSamples.field("alamat", "JL. MELATI NO. 12 BONTANG"),
    ]

    @Test("not a word in common is looked at") func fires() {
        expect(rule, of: papers(place, applied: "KLINIK BUNDA, JL. KENANGA BONTANG"), gives: [.review])
    }

    @Test("the name or the street is enough, misread by a letter or not") func agrees() {
        expect(rule, of: papers(place, applied: "APOTEK CONTOH SEHAT"), gives: [])
        expect(rule, of: papers(place, applied: "JALAN MELATl BONTANG"), gives: [])
    }

    @Test("no place on either says nothing") func abstains() {
        expect(rule, of: papers([], applied: "KLINIK BUNDA"), gives: [])
        expect(rule, of: papers(place, applied: nil), gives: [])
    }
}
