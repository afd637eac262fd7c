import DossierModel
import Testing
import Validation

@Suite("Place of another licence")
struct SamePlaceOfPracticeTests {
    let rule = SamePlaceOfPractice()

    private func papers(
        _ place: String?, until: String = "2029-01-01", kind: String = "baru",
        applied: String? = "Klinik Contoh Bunda"
    ) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "sip",
                    [
                        CaseSamples.field("berlaku_sampai", until),
                        place.map { CaseSamples.field("tempat_praktik", $0) },
                    ].compactMap(\.self)),
                CaseSamples.paper(
                    2, "surat_ket_tempat_praktik",
                    [applied.map { CaseSamples.field("fasilitas", $0) }].compactMap(\.self)),
            ], record: CaseSamples.record("SIPB", variables: ["jenis_permohonan": .text(kind)]))
    }

    @Test("a licence that holds for the same place is looked at") func fires() {
        expect(rule, of: papers("KLINIK CONTOH BUNDA"), gives: [.review])
    }

    @Test("another place, a licence that ran out and a renewal are in order") func agrees() {
        expect(rule, of: papers("RS CONTOH MEDIKA"), gives: [])
        expect(rule, of: papers("KLINIK CONTOH BUNDA", until: "2026-11-22"), gives: [])
        expect(rule, of: papers("KLINIK CONTOH BUNDA", kind: "perpanjangan"), gives: [])
    }

    @Test("no place on either says nothing") func abstains() {
        expect(rule, of: papers(nil), gives: [])
        expect(rule, of: papers("KLINIK CONTOH BUNDA", applied: nil), gives: [])
    }
}
