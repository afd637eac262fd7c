import DossierModel
import Foundation
import Testing

@Suite("Digest")
struct DigestTests {
    @Test("64 small hexadecimal digits, coded as a plain text")
    func valid() throws {
        let hex = String(repeating: "0123456789abcdef", count: 4)
        let digest = try #require(Digest(hex: hex))
        let coded = try JSONEncoder().encode([digest])
        #expect(String(decoding: coded, as: UTF8.self) == "[\"\(hex)\"]")
        #expect(try JSONDecoder().decode([Digest].self, from: coded) == [digest])
    }

    @Test(
        "anything else is none: a path must never be made of it",
        arguments: [
            "", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "a", count: 63),
            String(repeating: "a", count: 65), String(repeating: "é", count: 32),
        ])
    func invalid(text: String) {
        #expect(Digest(hex: text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Digest].self, from: Data("[\"\(text)\"]".utf8))
        }
    }
}
