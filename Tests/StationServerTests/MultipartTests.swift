import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import StationServer
import Testing

@Suite("Plain uploads")
struct MultipartTests {
    private static func body(_ parts: [(name: String, file: String?, text: String)], end: String = "--")
        -> String
    {
        parts.map { part in
            let file = part.file.map { "; filename=\"\($0)\"" } ?? ""
            return
                "--XyZ\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n\(part.text)\r\n"
        }.joined() + "--XyZ\(end)\r\n"
    }

    private static let type = ["Content-Type": "multipart/form-data; boundary=XyZ"]

    @Test("files sent together are one submission, byte for byte")
    func together() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let tricky = "p\r\n--XyY\r\n\r\n--Xy"
            let body = Self.body([
                ("a", "satu.pdf", "ppp"), ("b", "dua.pdf", tricky), ("c", "kosong.pdf", ""),
            ])
            let answer = try await caller.call(.post, "/upload", Self.type, body: body)
            #expect(answer.status == .created)
            #expect(try caller.object(answer)["files"] as? [String] == ["satu.pdf", "dua.pdf", "kosong.pdf"])
            #expect(try await desk.arrived() == ["ppp", tricky, ""])
            #expect(try await desk.register.journal().count == 1)
        }
    }

    @Test("with a handover named before them, files belong there")
    func named() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let opened = try caller.object(try await caller.call(.post, "/api/handovers"))
            let id = try #require(opened["id"] as? String)
            let body = Self.body([("handover", nil, id), ("f", "a.pdf", "pp")])
            #expect(try await caller.call(.post, "/upload", Self.type, body: body).status == .created)
            let handover = try await desk.register.handover(id)
            #expect(handover.state == .open && handover.files.map(\.source.name) == ["a.pdf"])
            let none = Self.body([("handover", nil, "none"), ("f", "a.pdf", "pp")])
            #expect(try await caller.call(.post, "/upload", Self.type, body: none).status == .notFound)
        }
    }

    @Test("a body that breaks off or is none is refused, and nothing of it counts", arguments: 0..<5)
    func broken(_ number: Int) async throws {
        let whole = Self.body([("a", "satu.pdf", "ppp"), ("b", "dua.pdf", "pp")])
        let bodies = [
            String(whole.dropLast(20)), String(whole.dropLast(6)), "",
            "--XyZ\r\nno header\r\n\r\nx\r\n--XyZ--",
            "--XyZ" + String(repeating: "x", count: 10_000),
        ]
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let answer = try await caller.call(.post, "/upload", Self.type, body: bodies[number])
            #expect(answer.status == .badRequest, "\(number)")
            #expect(try await desk.register.journal().isEmpty)
        }
    }

    @Test("a body of another type, without files, or with a file too large is refused")
    func refused() async throws {
        let desk = try await CounterDesk(limits: ServerLimits(fileBytes: 3))
        try await desk.test { caller async throws in
            let plain = try await caller.call(.post, "/upload", ["Content-Type": "text/plain"], body: "x")
            #expect(plain.status == .unsupportedMediaType)
            let empty = try await caller.call(.post, "/upload", Self.type, body: Self.body([("a", nil, "x")]))
            #expect(empty.code == "no_file")
            let large = try await caller.call(
                .post, "/upload", Self.type, body: Self.body([("a", "a.pdf", "pppp")]))
            #expect(large.status == .contentTooLarge)
        }
    }
}
