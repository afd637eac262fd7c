import DossierModel
import Testing
import Validation

@Suite("Decree and form")
struct DecreeAgainstEntityFormTests {
    let rule = DecreeAgainstEntityForm()

    private func papers(_ number: String?, form: String?, recorded: String? = nil) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "sk_kemenkumham", [number.map { CaseSamples.field("nomor_sk", $0) }].compactMap(\.self)
                ),
                CaseSamples.paper(
                    2, "akta_pendirian",
                    [form.map { CaseSamples.field("bentuk_badan", $0) }].compactMap(\.self)),
            ],
            record: CaseSamples.record(
                "PBG", kind: "perusahaan", variables: recorded.map { ["bentuk_badan": .text($0)] } ?? [:]))
    }
    private let company = "AHU-0099901.AH.01.01.TAHUN 2022"

    @Test("a company's decree for a foundation is a note") func fires() {
        expect(rule, of: papers(company, form: "YAYASAN"), gives: [.note])
        expect(rule, of: papers(company, form: "PT", recorded: "CV"), gives: [.note])
    }

    @Test("the right kind, and suffixes nobody knows, are in order") func agrees() {
        expect(rule, of: papers(company, form: "PT"), gives: [])
        expect(rule, of: papers("AHU-0099901.AH.01.04.TAHUN 2022", form: "YAYASAN"), gives: [])
        expect(rule, of: papers("AHU-0099901.AH.01.77.TAHUN 2022", form: "YAYASAN"), gives: [])
    }

    @Test("without number or form nothing is said") func abstains() {
        expect(rule, of: papers(nil, form: "YAYASAN"), gives: [])
        expect(rule, of: papers(company, form: nil), gives: [])
    }
}
