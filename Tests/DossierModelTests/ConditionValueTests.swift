import DossierModel
import Foundation
import Testing

@Suite("ConditionValue")
struct ConditionValueTests {
    @Test("true is no number, 1 no flag, \"1\" a text; each is written as it was read")
    func kinds() throws {
        let json = #"[true,false,1,2.5,"1","true"]"#
        let values = try JSONDecoder().decode([ConditionValue].self, from: Data(json.utf8))
        #expect(values == [.flag(true), .flag(false), .number(1), .number(2.5), .text("1"), .text("true")])
        #expect(String(decoding: try JSONEncoder().encode(values), as: UTF8.self) == json)
    }

    @Test("lists and objects are no values", arguments: ["[[]]", "[{}]", "[null]"])
    func others(json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ConditionValue].self, from: Data(json.utf8))
        }
    }
}
