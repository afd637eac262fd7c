import DossierModel
import Testing

@Suite("CoverCode")
struct CoverCodeTests {
    @Test("what is printed is read back", arguments: [nil, "str", "ktp_el-penerima_kuasa"])
    func roundTrip(requirement: String?) {
        let code = CoverCode(application: "161/SIPA/XI/2026", sheet: 2, count: 5, requirement: requirement)
        #expect(CoverCode(text: code.text) == code)
        #expect(!CoverCode.isDamaged(code.text))
    }

    /// Bit by bit as the standard has it, where the type goes byte by byte.
    @Test("the checksum is CRC-16/CCITT-FALSE")
    func checksum() {
        let code = CoverCode(application: "161/SIPA/XI/2026", sheet: 2, count: 5, requirement: "str")
        let body = "BERKAS1*161/SIPA/XI/2026*2*5*str"
        #expect(checksum(of: "123456789") == "29B1")
        #expect(code.text == body + "*" + checksum(of: body))
    }

    private func checksum(of text: String) -> String {
        var register = 0xFFFF
        for byte in text.utf8 {
            for bit in (0..<8).reversed() {
                let top = (register >> 15) ^ ((Int(byte) >> bit) & 1)
                register = ((register << 1) & 0xFFFF) ^ (top == 1 ? 0x1021 : 0)
            }
        }
        let digits = String(register, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    @Test("any one character changed is damage, never another code")
    func damage() {
        let text = CoverCode(application: "161/SIPA/XI/2026", sheet: 2, count: 5, requirement: "str").text
        for index in text.indices {
            for other in "0A*" where text[index] != other {
                var changed = text
                changed.replaceSubrange(index...index, with: [other])
                #expect(CoverCode(text: changed) == nil, "\(changed)")
                #expect(CoverCode.isDamaged(changed) == changed.hasPrefix("BERKAS1*"))
            }
        }
    }

    @Test(
        "sheets count from 1 to 999, and none lies beyond the count",
        arguments: [(0, 5), (6, 5), (1, 1000), (1, 0)])
    func bounds(sheet: Int, count: Int) {
        let code = CoverCode(application: "1", sheet: sheet, count: count, requirement: nil)
        #expect(CoverCode(text: code.text) == nil)
    }

    @Test(
        "a stranger's code is no damage",
        arguments: ["", "PATCHT", "https://oss.go.id/123", "BERKAS2*1*1*1**0000"])
    func foreign(text: String) {
        #expect(CoverCode(text: text) == nil && !CoverCode.isDamaged(text))
    }
}
