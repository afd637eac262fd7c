import DossierModel
import Testing
import Validation

@Suite("Diploma and profession")
struct DegreeAgainstProfessionTests {
    let rule = DegreeAgainstProfession()

    private func diploma(_ subject: String?, permit: String = "SIPB", text: String = "") -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "ijazah", [subject.map { CaseSamples.field("prodi", $0) }].compactMap(\.self))
            ],
            record: CaseSamples.record(permit), text: [1: text])
    }

    @Test("another subject is looked at") func fires() {
        expect(rule, of: diploma("AKUNTANSI"), gives: [.review])
        expect(rule, of: diploma("KEBIDANAN", permit: "SIPP"), gives: [.review])
    }

    @Test("the profession's subject, or its word elsewhere on the diploma, is in order") func agrees() {
        expect(rule, of: diploma("D-III KEBIDANAN"), gives: [])
        expect(rule, of: diploma("ILMU KESEHATAN", text: "Ahli Madya Kebidanan"), gives: [])
    }

    @Test("no subject, and permits that need none, say nothing") func abstains() {
        expect(rule, of: diploma(nil), gives: [])
        expect(rule, of: diploma("AKUNTANSI", permit: "SIP_DOKTER"), gives: [])
    }
}
