import Casework
import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Registry
import StationServer
import Testing

@Suite("Handovers")
struct HandoverTests {
    private static func metadata(_ handover: String, _ name: String, replaces: String? = nil) -> [String:
        String]
    {
        let pairs =
            [("handover", handover), ("filename", name)] + (replaces.map { [("replaces", $0)] } ?? [])
        let text = pairs.map { "\($0) \(Data($1.utf8).base64EncodedString())" }.joined(separator: ",")
        return ["Upload-Metadata": text]
    }

    private static func open(_ caller: Caller, sheets: Int?) async throws -> String {
        let body = sheets.map { "{\"counted\":{\"sheets\":\($0)}}" } ?? ""
        let answer = try await caller.call(.post, "/api/handovers", body: body)
        #expect(answer.status == .created)
        return try #require(try caller.object(answer)["id"] as? String)
    }

    private static func send(
        _ caller: Caller, _ text: String, _ name: String, to handover: String, replaces: String? = nil
    ) async throws {
        let path = try await caller.create(text.count, metadata(handover, name, replaces: replaces))
        #expect(try await caller.patch(path, at: 0, text).status == .noContent)
    }

    @Test("a handover closes only when what arrived is what was counted")
    func balance() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: 5)
            let empty = try await caller.call(.post, "/api/handovers/\(id)/close")
            #expect(empty.status == .conflict)
            try await Self.send(caller, "ppp", "a.pdf", to: id)
            let unseen = try await caller.call(.post, "/api/handovers/\(id)/close")
            #expect(
                unseen.status == .conflict && String(buffer: unseen.body).contains("still being looked at"))
            try await desk.counter.lookAtAll()
            let short = try await caller.call(.post, "/api/handovers/\(id)/close")
            #expect(
                short.status == .conflict
                    && String(buffer: short.body).contains("5 page images were counted, 3"))
            #expect(try await desk.register.journal().isEmpty)
            try await Self.send(caller, "pp", "b.pdf", to: id)
            try await desk.counter.lookAtAll()
            let shown = try caller.object(try await caller.call(.get, "/api/handovers/\(id)"))
            #expect(shown["balances"] as? Bool == true && shown["state"] as? String == "open")
            let closed = try await caller.call(.post, "/api/handovers/\(id)/close")
            #expect(closed.status == .ok)
            #expect(try caller.object(closed)["waitsFor"] as? String == "turn")
            #expect(try await desk.arrived() == ["ppp", "pp"])
            let again = try await caller.call(.post, "/api/handovers/\(id)/close")
            #expect(again.status == .ok)
            #expect(try await desk.register.journal().count == 1)
        }
    }

    @Test("too many pages do not close it either, and the count may be corrected")
    func surplus() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: 1)
            try await Self.send(caller, "pp", "a.pdf", to: id)
            try await desk.counter.lookAtAll()
            #expect(try await caller.call(.post, "/api/handovers/\(id)/close").status == .conflict)
            for count in ["{\"sheets\":0}", "{\"sheets\":2,\"returned\":3}", "{\"sheets\":3}"] {
                let answer = try await caller.call(
                    .post, "/api/handovers/\(id)/close", body: "{\"counted\":\(count)}")
                #expect(answer.status == .conflict, "\(count)")
            }
            let corrected = try await caller.call(
                .post, "/api/handovers/\(id)/close",
                body: "{\"counted\":{\"sheets\":2,\"duplex\":true,\"returned\":1}}")
            #expect(corrected.status == .ok)
        }
    }

    @Test("a rescan takes the place of a file, which stays in the history")
    func rescan() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: 3)
            try await Self.send(caller, "x", "a.pdf", to: id)
            try await desk.counter.lookAtAll()
            let unreadable = try await caller.call(.post, "/api/handovers/\(id)/close")
            #expect(String(buffer: unreadable.body).contains("a.pdf"))
            try await Self.send(caller, "ppp", "a.pdf", to: id, replaces: "a.pdf")
            try await desk.counter.lookAtAll()
            #expect(try await caller.call(.post, "/api/handovers/\(id)/close").status == .ok)
            #expect(try await desk.arrived() == ["ppp"])
            let handover = try await desk.register.handover(id)
            #expect(handover.files.map(\.source.name) == ["a.pdf", "a (2).pdf"])
            #expect(handover.files.map(\.replacedBy) == [2, nil])
            #expect(try desk.vault.verifies(handover.files[0].source.digest))
        }
    }

    @Test("files of the same name all stand: no page hides another")
    func sameName() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: nil)
            for text in ["p", "pp", "ppp"] { try await Self.send(caller, text, "scan", to: id) }
            try await desk.counter.lookAtAll()
            #expect(try await caller.call(.post, "/api/handovers/\(id)/close").status == .ok)
            let names = try await desk.register.journal()[0].submission.files.map(\.name)
            #expect(names == ["scan", "scan (2)", "scan (3)"])
        }
    }

    @Test("a closed handover takes nothing more; papers brought later are a supplement")
    func supplement() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: nil)
            try await Self.send(caller, "p", "a.pdf", to: id)
            try await desk.counter.lookAtAll()
            let closed = try caller.object(try await caller.call(.post, "/api/handovers/\(id)/close"))
            let submission = try #require(closed["submission"] as? String)
            let late = try await caller.tus(
                .post, "/files", ["Upload-Length": "1"].merging(Self.metadata(id, "b.pdf")) { $1 })
            #expect(late.status == .conflict)
            let more = try await caller.call(
                .post, "/api/handovers", body: "{\"supplements\":\"\(submission)\"}")
            #expect(try caller.object(more)["supplements"] as? String == submission)
            let none = try await caller.call(.post, "/api/handovers", body: "{\"supplements\":\"none\"}")
            #expect(none.status == .notFound)
        }
    }

    @Test("a handover that is given up is no submission, and its bytes stay")
    func discard() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: nil)
            try await Self.send(caller, "p", "a.pdf", to: id)
            #expect(try await caller.call(.delete, "/api/handovers/\(id)").status == .noContent)
            #expect(try await caller.call(.delete, "/api/handovers/\(id)").status == .noContent)
            #expect(try await caller.call(.post, "/api/handovers/\(id)/close").status == .conflict)
            #expect(try await desk.register.journal().isEmpty)
            let file = try await desk.register.handover(id).files[0]
            #expect(try desk.vault.verifies(file.source.digest))
        }
    }

    @Test("a station sees its own handovers and uploads only")
    func strangers() async throws {
        let desk = try await CounterDesk()
        let (_, other) = try await desk.register.addStation("loket-2")
        try await desk.test { caller async throws in
            let id = try await Self.open(caller, sheets: nil)
            let path = try await caller.create(3, Self.metadata(id, "a.pdf"))
            let stranger = Caller(client: caller.client, token: other.text)
            #expect(try await stranger.call(.get, "/api/handovers/\(id)").status == .notFound)
            #expect(try await stranger.call(.post, "/api/handovers/\(id)/close").status == .notFound)
            #expect(try await stranger.call(.delete, "/api/handovers/\(id)").status == .notFound)
            #expect(try await stranger.tus(.head, path).status == .notFound)
            #expect(try await stranger.patch(path, at: 0, "ppp").status == .notFound)
            #expect(try await stranger.tus(.delete, path).status == .notFound)
            let intruding = try await stranger.tus(
                .post, "/files", ["Upload-Length": "1"].merging(Self.metadata(id, "x.pdf")) { $1 })
            #expect(intruding.status == .notFound)
        }
    }

    @Test("bad JSON and bad counts are told as such")
    func badRequests() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            for body in ["{", "[]", "{\"counted\":{}}"] {
                let answer = try await caller.call(.post, "/api/handovers", body: body)
                #expect(answer.status == .badRequest && answer.code == "bad_json", "\(body)")
            }
            for sheets in [0, -1, 100_001] {
                let answer = try await caller.call(
                    .post, "/api/handovers", body: "{\"counted\":{\"sheets\":\(sheets)}}")
                #expect(answer.code == "count")
            }
            let huge = String(repeating: " ", count: 70_000)
            #expect(try await caller.call(.post, "/api/handovers", body: huge).status == .contentTooLarge)
        }
    }
}
