import DossierModel
import Testing
import Validation

@Suite("Number of practice licences")
struct TooManyPracticesTests {
    let rule = TooManyPractices()

    private func papers(
        _ licences: [(number: String, until: String)], kind: String = "baru", place: Double? = nil,
        permit: String = "SIPB"
    ) -> ApplicationCase {
        var variables: [String: ConditionValue] = ["jenis_permohonan": .text(kind)]
        variables["praktik_ke"] = place.map { .number($0) }
        return CaseSamples.of(
            licences.enumerated().map { index, licence in
                CaseSamples.paper(
                    index + 1, "sip", ["nomor": licence.number, "berlaku_sampai": licence.until])
            }, record: CaseSamples.record(permit, variables: variables))
    }

    private let two = [("503/1/SIPB/2024", "2029-01-01"), ("503/2/SIPB/2024", "2028-01-01")]

    @Test("two licences and a third place where two are allowed: once, on the first") func fires() {
        expect(rule, of: papers(two), gives: [.review])
        expect(rule, on: 2, of: papers(two), gives: [])
    }

    @Test("a place beyond the limit by the record blocks") func record() {
        expect(rule, of: papers([two[0]], place: 3), gives: [.block], cites: false)
        expect(rule, of: papers([two[0]], place: 2), gives: [])
    }

    @Test("a renewal, one that ran out, one copied twice, and a permit with more places are in order")
    func agrees() {
        expect(rule, of: papers(two, kind: "perpanjangan"), gives: [])
        expect(rule, of: papers([two[0], (two[1].0, "2026-11-22")]), gives: [])
        expect(rule, of: papers([two[0], two[0]]), gives: [])
        expect(rule, of: papers(two, permit: "SIPA"), gives: [])
    }

    @Test("no number, no limit says nothing") func abstains() {
        let bare = CaseSamples.of([CaseSamples.paper(1, "sip", [:])], record: CaseSamples.record("SIPB"))
        expect(rule, of: bare, gives: [])
        expect(rule, of: papers(two, permit: "REKLAME"), gives: [])
    }
}
