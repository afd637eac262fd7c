import DossierModel
import Testing
import Validation

@Suite("Shape of a registration's number")
struct RegistrationShapeUnknownTests {
    let rule = RegistrationShapeUnknown()

    private func certificate(_ text: String, number: String? = nil, type: String = "str") -> ApplicationCase {
        let fields = [number.map { CaseSamples.field("nomor", $0) }].compactMap(\.self)
        return CaseSamples.of([CaseSamples.paper(1, type, fields)], text: [1: text])
    }

    @Test("what stands behind the label and has no known shape is shown") func fires() {
        expect(
            rule, of: certificate("SURAT TANDA REGISTRASI\nNomor Registrasi : 12-345-6789"), gives: [.note])
        expect(rule, of: certificate("No. STR 2024/99/000123/X"), gives: [.note])
    }

    @Test("a number that was read, or that has a known shape, is in order") func agrees() {
        expect(rule, of: certificate("Nomor Registrasi : 12-345-6789", number: "ZZ34297000009901"), gives: [])
        expect(rule, of: certificate("Nomor Registrasi : ZZ34297000009901"), gives: [])
    }

    @Test("no label, no figures, another paper says nothing") func abstains() {
        expect(rule, of: certificate("Berlaku sampai 12-345-6789"), gives: [])
        expect(rule, of: certificate("Nomor Registrasi : SEUMUR HIDUP"), gives: [])
        expect(rule, of: certificate("Nomor STR : 12-345-6789", type: "sip"), gives: [])
    }
}
