import DossierModel
import Testing

import Extraction

@Suite("Conditions of checklists")
struct ConditionTests {
    let known: [String: ConditionValue] = [
        "tipe_pemohon": .text("perusahaan"), "praktik_ke": .number(2), "mandiri": .flag(false),
        "luas_m2": .number(15),
        "bentuk_badan": .text("PT"),
    ]

    @Test(
        "decided",
        arguments: [
            ("tipe_pemohon == perusahaan", true), ("tipe_pemohon != perusahaan", false),
            ("tipe_pemohon == 'Perusahaan'", true),
            ("praktik_ke > 1", true), ("praktik_ke >= 3", false), ("luas_m2 <= 15", true),
            ("luas_m2 < 15", false),
            ("mandiri", false), ("not mandiri", true), ("not not mandiri", false), ("mandiri == false", true),
            ("bentuk_badan in [PT, CV]", true), ("bentuk_badan in [YAYASAN]", false),
            ("mandiri and unknown", false), ("praktik_ke > 1 or unknown", true),
            ("mandiri or praktik_ke > 1 and luas_m2 >= 15", true),
            ("(mandiri or praktik_ke > 1) and luas_m2 > 15", false),
        ])
    func decided(text: String, holds: Bool) throws {
        #expect(try Condition(text).evaluate(known) == (holds ? .holds : .fails))
    }

    @Test(
        "what is unknown is named",
        arguments: [
            ("b and a", ["a", "b"]), ("praktik_ke > 1 and x == 1", ["x"]), ("not x", ["x"]),
            ("praktik_ke", ["praktik_ke"]),
            ("tipe_pemohon > 3", ["tipe_pemohon"]), ("x in [a]", ["x"]), ("mandiri or x", ["x"]),
        ])
    func unknown(text: String, names: [String]) throws {
        #expect(try Condition(text).evaluate(known) == .unknown(names))
    }

    @Test(
        "errors say where",
        arguments: [
            ("", 1), ("a ==", 5), ("a = b", 3), ("(a", 3), ("a b", 3), ("a in b", 6), ("a in []", 7),
            ("and", 1), ("a == 'b", 6),
            ("a; b", 2), ("5 == a", 1),
        ])
    func errors(text: String, position: Int) {
        #expect { try Condition(text) } throws: { ($0 as? ConditionError)?.position == position }
    }

    @Test("depth and length are bounded") func bounded() {
        let deep = String(repeating: "(", count: 900) + "a" + String(repeating: ")", count: 900)
        #expect(throws: ConditionError.self) { try Condition(deep) }
        #expect(throws: ConditionError.self) { try Condition(String(repeating: "a or ", count: 1_000) + "a") }
        #expect(throws: Never.self) { try Condition(String(repeating: "not ", count: 400) + "a") }
    }

    @Test("arbitrary text never traps", arguments: [UInt64(7), 8])
    func fuzz(seed: UInt64) {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let parts = [
            "a", "mandiri", " and ", " or ", "not ", "(", ")", "[", "]", ",", "==", "!=", "<", ">=", " in ",
            "'", "1.5", "-", "é", "1e999", "=", "!",
        ]
        for _ in 0..<3_000 {
            let text = (0..<next(14)).map { _ in parts[next(parts.count)] }.joined()
            guard let condition = try? Condition(text) else { continue }
            if case .unknown(let names) = condition.evaluate(known) {
                #expect(!names.isEmpty && Set(names).isSubset(of: Set(condition.variables)))
            }
        }
    }

    @Test("an application's columns are variables; its own win") func record() {
        var record = ApplicationRecord(
            number: "1", permitType: "SIPA", applicantKind: "perusahaan", applicantName: "A",
            attorneyName: "B",
            variables: ["mandiri": .flag(true)])
        #expect(record.conditionVariables["tipe_pemohon"] == .text("perusahaan"))
        #expect(record.conditionVariables["dikuasakan"] == .flag(true))
        #expect(record.conditionVariables["mandiri"] == .flag(true))
        record.variables["dikuasakan"] = .flag(false)
        #expect(record.conditionVariables["dikuasakan"] == .flag(false))
    }
}
