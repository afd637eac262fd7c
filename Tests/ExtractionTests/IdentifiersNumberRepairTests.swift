import Extraction
import Testing

@Suite("Misread letters in numbers of papers")
struct IdentifiersNumberRepairTests {
    @Test(
        "months and codes are put right, and it is said",
        arguments: [
            ("027/REK/PC/X1/2026", "027/REK/PC/XI/2026"), ("099.9297/1JZ/2014", "099.9297/IJZ/2014"),
            ("12/S1PA/V1I/2025", "12/SIPA/VII/2025"), ("099.1972/17Z/2018", "099.1972/IJZ/2018"),
        ])
    func repaired(text: String, value: String) throws {
        let reading = try #require(IdentifierSamples.read(.letterNumber, text))
        #expect(reading.value == value)
        #expect(reading.raw == text)
        #expect(reading.repaired && !reading.verified && !reading.changed.isEmpty)
    }

    @Test(
        "what may be meant as it stands stays",
        arguments: ["12/RW1/2026", "12/17A/2026", "12/171/2026/B", "503/12/SIP/2026", "1/K1/V/2026"])
    func untouched(text: String) throws {
        let reading = try #require(IdentifierSamples.read(.letterNumber, text))
        #expect(reading.value == text)
        #expect(!reading.repaired)
    }

    @Test(
        "registration numbers of health workers",
        arguments: [
            ("Number : ZZ34297000009901", "ZZ34297000009901", false),
            ("Z230953000009923", "ZZ30953000009923", true),
            ("33.1.1.100.2.15.123456", "3311100215123456", false),
            ("19900817/STRA-UI/2013/22345", "19900817/STRA-UI/2013/22345", false),
        ])
    func registration(text: String, value: String, repaired: Bool) throws {
        let reading = try #require(IdentifierSamples.read(.registration, text))
        #expect(reading.value == value)
        #expect(reading.repaired == repaired)
        #expect(reading.verified != repaired)
    }

    @Test("a word is no registration number") func word() {
        #expect(IdentifierSamples.read(.registration, "/ REGISTRATION NUMBER") == nil)
    }
}
