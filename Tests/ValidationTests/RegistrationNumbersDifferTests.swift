import DossierModel
import Testing
import Validation

@Suite("Registration quoted")
struct RegistrationNumbersDifferTests {
    let rule = RegistrationNumbersDiffer()

    private func papers(_ quoted: String?, own: [String]) -> ApplicationCase {
        CaseSamples.of(
            [
                CaseSamples.paper(
                    1, "sip", [quoted.map { CaseSamples.field("nomor_str", $0) }].compactMap(\.self))
            ]
                + own.enumerated().map { CaseSamples.paper($0 + 2, "str", ["nomor": $1]) })
    }

    @Test("another registration than the one handed in is looked at") func fires() {
        expect(rule, of: papers("ZZ34297000009902", own: ["ZZ34297000009901"]), gives: [.review])
        expect(rule, of: papers("ZZ34297000009901", own: ["ZZ34297000009901"]), gives: [])
        expect(
            rule, of: papers("ZZ34297000009901", own: ["ZZ34297000009902", "ZZ34297000009901"]), gives: [])
    }

    @Test("none quoted and none handed in say nothing") func abstains() {
        expect(rule, of: papers(nil, own: ["ZZ34297000009901"]), gives: [])
        expect(rule, of: papers("ZZ34297000009902", own: []), gives: [])
    }
}
