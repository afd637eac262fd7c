import DossierModel
import Foundation
import Station
import Testing

@Suite("The day's end")
struct ReconciliationTests {
    private let day = CalendarDay(iso: "2026-11-24")!
    private func digest(_ letter: Character) -> Digest { Digest(hex: String(repeating: letter, count: 64))! }

    private func record(_ handover: String, _ letters: String) -> SpoolRecord {
        SpoolRecord(
            unit: "map", handover: handover, day: day,
            files: letters.map { .init(name: "\($0).tif", digest: digest($0), upload: nil, isSent: true) },
            submission: "s")
    }

    private func state(_ handover: String, _ letters: String, _ state: String = "closed") throws
        -> HandoverState
    {
        let files = letters.map {
            """
            {"name": "\($0).tif", "digest": "\(digest($0).hex)", "bytes": 1, "seen": true, "findings": []}
            """
        }.joined(separator: ",")
        return try JSONDecoder().decode(
            HandoverState.self,
            from: Data(
                """
                {"id": "\(handover)", "state": "\(state)", "receivedOn": "2026-11-24", "balances": true,
                "balance": {"arrived": 1, "unseen": 0}, "files": [\(files)]}
                """.utf8))
    }

    @Test("both sides alike differ in nothing; a handover that was never filled is no paper")
    func alike() throws {
        let day = Reconciliation(
            spool: [record("1", "ab")], counter: [try state("1", "ab"), try state("2", "", "open")])
        #expect(day.differences.isEmpty && day.handovers == 1 && day.files == 2)
    }

    @Test("what one side lacks is named, with the side that has it")
    func differences() throws {
        let day = Reconciliation(
            spool: [record("1", "ab"), record("2", "c")],
            counter: [try state("1", "ad"), try state("3", "e"), try state("4", "f", "open")])
        let named = day.differences.map { "\($0.side.rawValue) \($0.handover) \($0.file ?? "-")" }
        #expect(named == ["here 1 b.tif", "there 1 d.tif", "here 2 -", "there 3 -", "there 4 -"])
        #expect(day.handovers == 0 && day.files == 1)
    }

    @Test("a handover that is still open on the server is told")
    func open() throws {
        let day = Reconciliation(spool: [record("1", "a")], counter: [try state("1", "a", "open")])
        #expect(day.differences.count == 1)
    }
}
