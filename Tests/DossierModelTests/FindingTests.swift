import DossierModel
import Foundation
import Testing

@Suite("Findings as kept")
struct FindingTests {
    private static let finding = Finding(
        rule: "X", severity: .review, location: .page(PageID(file: "a.pdf", number: 2)),
        message: Phrase(id: "a", en: "b"), remedy: Phrase(id: "c", en: "d"),
        cited: [
            Citation(
                page: PageID(file: "a.pdf", number: 2), box: PixelRect(x: 1, y: 2, width: 3, height: 4),
                text: "e")
        ])

    @Test("what a finding cites is kept")
    func round() throws {
        let data = try JSONEncoder().encode(Self.finding)
        #expect(try JSONDecoder().decode(Finding.self, from: data) == Self.finding)
    }

    @Test("a finding from before there were citations cites nothing")
    func old() throws {
        let data = try JSONEncoder().encode(Self.finding)
        var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        object["cited"] = nil
        let old = try JSONSerialization.data(withJSONObject: object)
        var bare = Self.finding
        bare.cited = []
        #expect(try JSONDecoder().decode(Finding.self, from: old) == bare)
    }
}
