import DossierModel
import Extraction
import Testing

@Suite("Number plates")
struct PlateTests {
    @Test(
        "as they are written, with figures read for letters put right",
        arguments: [
            ("KT 9012 ZZZ", "KT 9012 ZZZ", false), ("kt 9012 2zz", "KT 9012 ZZZ", true),
            ("KT 12 A8", "KT 12 AB", true),
        ])
    func plates(text: String, value: String, isRepaired: Bool) throws {
        let field = try #require(
            try MarkedPage("NO. POLISI : \(text)").fields("stnk").first { $0.name == "nopol" })
        #expect(field.value == value)
        #expect((field.source == .repaired) == isRepaired)
    }

    @Test("a number that is no plate is none", arguments: ["KT 9012 479", "9012", "KT 9012"])
    func others(text: String) throws {
        #expect(try MarkedPage("NO. POLISI : \(text)").value("nopol", "stnk") == nil)
    }
}
