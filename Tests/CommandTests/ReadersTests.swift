import Foundation
import Testing

@Suite("Who reads print")
struct ReadersTests {
    private func page(_ readers: String?, _ environment: [String: String] = [:]) throws -> [String: Any] {
        let paper = Program.sample("06-reklame-png/lembar-02.png")
        let outcome = try Program().run(
            ["check", "--read", "--json", paper] + (readers.map { ["--readers", $0] } ?? []),
            environment: environment)
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require((object?["pages"] as? [[String: Any]])?.first, "\(outcome.errors)")
    }

    @Test("one, both, or Tesseract alone where the second is not installed, which is told")
    func readers() throws {
        #expect(try page("tesseract")["readers"] as? [String] == ["tesseract"])
        let both = try page("both")
        #expect((both["readers"] as? [String])?.count == 2 && both["missingReader"] == nil)
        let alone = try page("both", ["BERKAS_MODELS": "/nowhere"])
        #expect(alone["readers"] as? [String] == ["tesseract"])
        #expect(alone["missingReader"] is String)
    }

    @Test(
        "where nothing is said numbers are read by both, and by Tesseract alone where the second is not installed"
    )
    func standard() throws {
        let page = try page(nil)
        #expect((page["readers"] as? [String])?.count == 2 && page["missingReader"] == nil)
        let alone = try self.page(nil, ["BERKAS_MODELS": "/nowhere"])
        #expect(alone["readers"] as? [String] == ["tesseract"] && alone["missingReader"] is String)
    }
}
