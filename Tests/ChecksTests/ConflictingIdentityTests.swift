import Checks
import DossierModel
import Testing

@Suite("Papers of two people")
struct ConflictingIdentityTests {
    let rule = ConflictingIdentity()

    private let own = "6474011708909901"
    private let other = "6474025708909902"

    private func paper(_ number: Int, _ type: String, _ nik: String, verified: Bool = true) -> Document {
        CheckSamples.document(
            number, type, [CheckSamples.field("nik", nik, page: number, verified: verified)])
    }

    @Test("fires on two verified NIKs, not on one or on an unverified one") func fires() {
        let mine = paper(1, "ktp_el", own)
        expect(rule, on: CheckSamples.dossier([mine]), gives: [])
        expect(rule, on: CheckSamples.dossier([mine, paper(2, "str", own)]), gives: [])
        expect(rule, on: CheckSamples.dossier([mine, paper(2, "str", other)]), gives: [.review])
        expect(rule, on: CheckSamples.dossier([mine, paper(2, "str", other, verified: false)]), gives: [])
    }

    @Test("papers that may name others do not count") func families() {
        let card = paper(2, "kartu_keluarga", other)
        expect(rule, on: CheckSamples.dossier([paper(1, "ktp_el", own), card]), gives: [])
    }

    @Test("a letter of attorney that names both allows both, and no third") func attorney() {
        let letter = CheckSamples.document(
            3, "surat_kuasa",
            [
                CheckSamples.field("pemberi_nik", own, page: 3),
                CheckSamples.field("penerima_nik", other, page: 3),
            ])
        let two = [paper(1, "ktp_el", own), paper(2, "ktp_el", other), letter]
        expect(rule, on: CheckSamples.dossier(two), gives: [])
        let third = paper(4, "ktp_el", "6474030101809903")
        expect(rule, on: CheckSamples.dossier(two + [third]), gives: [.review])
    }
}
