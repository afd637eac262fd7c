import DossierModel
import Testing
import Validation

@Suite("Who is in charge")
struct ApplicantNotResponsibleTests {
    let rule = ApplicantNotResponsible()

    private func papers(_ name: String?, deed: String?, attorney: Bool = false) -> ApplicationCase {
        var documents = [
            CaseSamples.paper(
                1, "ktp_el", [name.map { CaseSamples.field("nama", $0) }].compactMap(\.self),
                fills: "ktp_el-pimpinan"),
            CaseSamples.paper(2, "akta_pendirian", [:]),
        ]
        if attorney { documents.append(CaseSamples.paper(3, "surat_kuasa", [:])) }
        return CaseSamples.of(
            documents, record: CaseSamples.record("SIUJK", kind: "perusahaan"),
            text: deed.map { [2: $0] } ?? [:])
    }
    private let deed = "Direktur : Tuan YUSUF\nCONTOHRAHMAN, lahir di Bontang"

    @Test("a name that the deed does not have is looked at") func fires() {
        expect(rule, of: papers("RINA CONTOHWATI", deed: deed), gives: [.review])
    }

    @Test("a name in the deed, over two lines, or an attorney, is in order") func agrees() {
        expect(rule, of: papers("YUSUF CONTOHRAHMAN", deed: deed), gives: [])
        expect(rule, of: papers("RINA CONTOHWATI", deed: deed, attorney: true), gives: [])
        // The same names in one word or in two, short or written out.
        expect(rule, of: papers("ABDUL RAHMAN", deed: "Direktur : Abdurrahman,"), gives: [])
        expect(rule, of: papers("MUHAMMAD ALI", deed: "Tuan Muh. ALI, lahir"), gives: [])
    }

    @Test("no name, and a deed that was not read, say nothing") func abstains() {
        expect(rule, of: papers(nil, deed: deed), gives: [])
        expect(rule, of: papers("RINA CONTOHWATI", deed: nil), gives: [])
    }
}
