import Casework
import DossierModel
import Testing

@Suite("Arranging pages")
struct ArrangingTests {
    private func page(_ number: Int) -> PageID { PageID(file: "a.pdf", number: number) }

    private func dossier(_ shape: [[Int]]) throws -> Dossier {
        let day = try #require(CalendarDay(iso: "2026-11-24"))
        return Dossier(
            submission: Submission(id: "1", origin: "", receivedOn: day, files: []), files: [],
            pages: shape.flatMap(\.self).map { DossierPage(id: page($0), role: .content, page: nil) },
            documents: shape.enumerated().map { index, pages in
                Document(
                    number: index + 1, type: "ktp_el", confidence: 1,
                    regions: pages.map { PageRegion(page: page($0)) },
                    fields: pages.map {
                        Field(
                            name: "f\($0)", value: "x", raw: "x", page: page($0), box: nil, confidence: 1,
                            source: .label, verified: true)
                    })
            }, match: .none, proposal: .review, checklist: [], findings: [])
    }

    @Test("a document is parted before a page; the fields go with their pages")
    func split() throws {
        var dossier = try dossier([[1, 2, 3]])
        #expect(try dossier.split(1, before: page(2)) == 2)
        #expect(dossier.documents.map { $0.pages.map(\.number) } == [[1], [2, 3]])
        #expect(dossier.documents[1].fields.map(\.name) == ["f2", "f3"])
        #expect(dossier.documents[1].type == nil)
        #expect(throws: Fault.self) { try dossier.split(1, before: page(1)) }
        #expect(throws: Fault.self) { try dossier.split(1, before: page(3)) }
        #expect(throws: Fault.self) { try dossier.split(9, before: page(1)) }
    }

    @Test("a document is joined with another; its own fields win")
    func merge() throws {
        var dossier = try dossier([[1], [2]])
        dossier.documents[0].type = nil
        try dossier.merge(1, with: 2)
        #expect(dossier.documents.map { $0.pages.map(\.number) } == [[1, 2]])
        #expect(dossier.documents[0].type == "ktp_el")
        #expect(throws: Fault.self) { try dossier.merge(1, with: 1) }
    }

    @Test("a value stands beside what was read; an empty one takes the field away")
    func correct() throws {
        var dossier = try dossier([[1]])
        try dossier.correct("f1", of: 1, to: "y", isValid: true)
        let field = dossier.documents[0].fields[0]
        #expect(field.value == "y" && field.raw == "x" && field.source == .officer)
        try dossier.correct("new", of: 1, to: "z", isValid: false)
        #expect(dossier.documents[0].fields.count == 2)
        try dossier.correct("f1", of: 1, to: "", isValid: true)
        #expect(dossier.documents[0].fields.map(\.name) == ["new"])
    }

    @Test("four turns are none")
    func turns() throws {
        var dossier = try dossier([[1]])
        for quarters in [1, 2, 3, nil] {
            try dossier.turn(page(1))
            #expect(dossier.pages[0].turned == quarters)
        }
    }

    @Test("whatever is done, every page stays in exactly one document and none is empty", arguments: 0..<20)
    func everyPage(seed: UInt64) throws {
        var random = Dice(state: seed &+ 1)
        var dossier = try dossier([[1, 2, 3, 4], [5], [6, 7, 8]])
        for _ in 0..<200 {
            let numbers = dossier.documents.map(\.number)
            let document = numbers[random.below(numbers.count)]
            let page = page(random.below(9) + 1)
            switch random.below(3) {
            case 0: _ = try? dossier.split(document, before: page)
            case 1: try? dossier.merge(document, with: numbers[random.below(numbers.count)])
            default: try? dossier.advance(page, in: document)
            }
            let pages = dossier.documents.flatMap { $0.pages.map(\.number) }
            #expect(pages.sorted() == Array(1...8))
            #expect(dossier.documents.allSatisfy { !$0.regions.isEmpty })
            #expect(Set(dossier.documents.map(\.number)).count == dossier.documents.count)
        }
    }

    /// Xorshift: the same throws for a seed each time.
    private struct Dice {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
    }
}
