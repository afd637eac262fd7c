import Casework
import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Testing

/// A handover whose files are made of `p`s, a page each.
@Suite("A page that is scanned again")
struct PageRescanTests {
    private static func metadata(_ handover: String, _ name: String, _ more: [String: String]) -> [String:
        String]
    {
        let pairs = ["handover": handover, "filename": name].merging(more) { $1 }
        return [
            "Upload-Metadata": pairs.map { "\($0) \(Data($1.utf8).base64EncodedString())" }
                .joined(separator: ",")
        ]
    }

    private static func send(
        _ desk: CounterDesk, _ caller: Caller, _ text: String, _ name: String, to handover: String,
        _ more: [String: String] = [:]
    ) async throws {
        let path = try await caller.create(text.count, metadata(handover, name, more))
        #expect(try await caller.patch(path, at: 0, text).status == .noContent)
        try await desk.counter.lookAtAll()
    }

    private static func open(_ caller: Caller, sheets: Int) async throws -> String {
        let answer = try await caller.call(
            .post, "/api/handovers", body: "{\"counted\":{\"sheets\":\(sheets)}}")
        return try #require(try caller.object(answer)["id"] as? String)
    }

    @Test("it takes the page's place in the count, and the last scan of a page is the one that counts")
    func place() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: 3)
            try await Self.send(desk, caller, "ppp", "a.pdf", to: id)
            let page = ["replaces": "a.pdf", "page": "2"]
            try await Self.send(desk, caller, "p-", "again.pdf", to: id, page)
            try await Self.send(desk, caller, "p--", "better.pdf", to: id, page)
            let shown = try caller.object(try await caller.call(.get, "/api/handovers/\(id)"))
            #expect(shown["balances"] as? Bool == true)
            let files = try #require(shown["files"] as? [[String: Any]])
            #expect(files.map { $0["replacedBy"] as? String } == [nil, "better.pdf", nil])
            #expect((files[2]["rescans"] as? [String: Any])?["page"] as? Int == 2)
            #expect(try await caller.call(.post, "/api/handovers/\(id)/close").status == .ok)
            let sources = try await desk.register.journal()[0].submission.files
            #expect(sources.map(\.rescans) == [nil, PageID(file: "a.pdf", number: 2)])
            #expect(try await desk.arrived() == ["ppp", "p--"])
        }
    }

    @Test("a scan of the whole file takes the place of its pages' scans too; a scan of a scan keeps the page")
    func chains() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: 2)
            try await Self.send(desk, caller, "pp", "a.pdf", to: id)
            try await Self.send(desk, caller, "p-", "one.pdf", to: id, ["replaces": "a.pdf", "page": "1"])
            try await Self.send(desk, caller, "p--", "two.pdf", to: id, ["replaces": "one.pdf"])
            let kept = try await desk.register.handover(id).standing.map(\.source)
            #expect(kept.map(\.name) == ["a.pdf", "two.pdf"])
            #expect(kept.last?.rescans == PageID(file: "a.pdf", number: 1))
            try await Self.send(desk, caller, "pp-", "whole.pdf", to: id, ["replaces": "a.pdf"])
            #expect(try await desk.register.handover(id).standing.map(\.source.name) == ["whole.pdf"])
            #expect(try await caller.call(.post, "/api/handovers/\(id)/close").status == .ok)
        }
    }

    @Test("a page or file that is not there, no handover, and no page number are refused before a byte comes")
    func refused() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: 2)
            let path = try await caller.create(2, Self.metadata(id, "a.pdf", [:]))
            #expect(try await caller.patch(path, at: 0, "pp").status == .noContent)
            func status(_ more: [String: String], _ handover: String? = nil) async throws
                -> HTTPResponse.Status
            {
                var headers = Self.metadata(handover ?? id, "b.pdf", more)
                if handover == "" {
                    headers = ["Upload-Metadata": "replaces \(Data("a.pdf".utf8).base64EncodedString())"]
                }
                return try await caller.tus(.post, "/files", ["Upload-Length": "1"].merging(headers) { $1 })
                    .status
            }
            #expect(try await status(["replaces": "a.pdf", "page": "1"]) == .conflict, "nobody looked yet")
            try await desk.counter.lookAtAll()
            for page in ["0", "3", "-1", "two"] {
                #expect(try await status(["replaces": "a.pdf", "page": page]) == .conflict, "\(page)")
            }
            #expect(try await status(["replaces": "none.pdf"]) == .conflict)
            #expect(try await status([:], "") == .badRequest)
            #expect(try await status(["replaces": "a.pdf", "page": "2"]) == .created)
        }
    }
}
