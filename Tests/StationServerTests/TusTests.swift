import Casework
import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import StationServer
import Testing

@Suite("tus 1.0")
struct TusTests {
    @Test("what the server can is told without a token")
    func options() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let answer = try await caller.call(.options, "/files", token: "none")
            #expect(answer.status == .noContent)
            #expect(answer.header("Tus-Version") == "1.0.0")
            #expect(answer.header("Tus-Max-Size") == "1073741824")
            #expect(answer.header("Tus-Checksum-Algorithm") == "sha256,sha1")
            let extensions = Set(try #require(answer.header("Tus-Extension")).split(separator: ","))
            #expect(
                extensions == [
                    "creation", "creation-defer-length", "creation-with-upload", "checksum", "expiration",
                    "termination", "concatenation",
                ])
        }
    }

    @Test("every other request has to name the version")
    func version() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            for version in ["", "0.2.2"] {
                let answer = try await caller.call(
                    .post, "/files", version.isEmpty ? [:] : ["Tus-Resumable": version])
                #expect(answer.status == .preconditionFailed && answer.header("Tus-Version") == "1.0.0")
            }
        }
    }

    @Test(
        "a file in pieces is whole in the vault, and a submission of its own, when the last piece is acknowledged"
    )
    func pieces() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(10)
            var head = try await caller.tus(.head, path)
            #expect(head.status == .ok && head.header("Upload-Offset") == "0")
            #expect(head.header("Upload-Length") == "10" && head.headers[.cacheControl] == "no-store")
            #expect(head.header("Upload-Metadata") == "filename YS5wZGY=")
            let first = try await caller.patch(path, at: 0, "pppp")
            #expect(first.status == .noContent && first.header("Upload-Offset") == "4")
            #expect(try await desk.register.journal().isEmpty)
            head = try await caller.tus(.head, path)
            #expect(head.header("Upload-Offset") == "4")
            #expect(try await caller.patch(path, at: 4, "qqqqqq").header("Upload-Offset") == "10")
            #expect(try await desk.arrived() == ["ppppqqqqqq"])
            #expect(try await desk.register.journal()[0].submission.files[0].name == "a.pdf")
            #expect(try await caller.tus(.head, path).header("Upload-Offset") == "10")
        }
    }

    @Test("a wrong offset changes nothing and says the right one")
    func offset() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(10)
            _ = try await caller.patch(path, at: 0, "pppp")
            for offset in [0, 3, 5, 99] {
                let answer = try await caller.patch(path, at: offset, "xx")
                #expect(answer.status == .conflict && answer.header("Upload-Offset") == "4")
            }
            for offset in ["-1", "x", ""] {
                let answer = try await caller.patch(path, at: 0, "xx", ["Upload-Offset": offset])
                #expect(answer.status == .badRequest)
            }
            _ = try await caller.patch(path, at: 4, "pppppp")
            #expect(try await desk.arrived() == ["pppppppppp"])
        }
    }

    @Test("more bytes than announced are refused, and those that were announced kept")
    func surplus() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(3)
            let answer = try await caller.patch(path, at: 0, "pppp")
            #expect(answer.status == .contentTooLarge && answer.code == "too_long")
            #expect(try await desk.register.journal().isEmpty)
            #expect(try await caller.patch(path, at: 0, "ppp").status == .noContent)
            #expect(try await desk.arrived() == ["ppp"])
        }
    }

    @Test(
        "a chunk whose checksum does not fit is dropped with 460; one that fits counts",
        arguments: ["sha1", "sha256"])
    func checksum(algorithm: String) async throws {
        let desk = try await CounterDesk()
        let right = Self.sum(algorithm + "sum", "pppp")
        try await desk.test { caller async throws in
            let path = try await caller.create(4)
            let wrong = try await caller.patch(
                path, at: 0, "pppq", ["Upload-Checksum": "\(algorithm) \(right)"])
            #expect(wrong.status.code == 460 && wrong.code == "checksum")
            #expect(try await caller.tus(.head, path).header("Upload-Offset") == "0")
            let good = try await caller.patch(
                path, at: 0, "pppp", ["Upload-Checksum": "\(algorithm) \(right)"])
            #expect(good.status == .noContent)
            #expect(try await desk.arrived() == ["pppp"])
        }
    }

    /// Base64 of what a Debian tool says.
    private static func sum(_ tool: String, _ text: String) -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c",
            "printf %s '\(text)' | \(tool) | cut -d' ' -f1 | tr a-f A-F | basenc --base16 -d | base64 -w0",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try? process.run()
        process.waitUntilExit()
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    @Test(
        "a checksum of an unknown kind or a wrong length is refused",
        arguments: ["md5 eA==", "sha1 eA==", "sha1", "x"])
    func badChecksum(header: String) async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(4)
            let answer = try await caller.patch(path, at: 0, "pppp", ["Upload-Checksum": header])
            #expect(answer.status == .badRequest && answer.code == "checksum")
        }
    }

    @Test("bytes may come with the creation, and the length later")
    func creationVariants() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let whole = try await caller.tus(
                .post, "/files",
                ["Upload-Length": "3", "Content-Type": "application/offset+octet-stream"], body: "ppp")
            #expect(whole.status == .created && whole.header("Upload-Offset") == "3")
            let later = try await caller.tus(.post, "/files", ["Upload-Defer-Length": "1"])
            let path = try #require(later.headers[.location])
            #expect(try await caller.tus(.head, path).header("Upload-Defer-Length") == "1")
            #expect(try await caller.patch(path, at: 0, "pq").header("Upload-Offset") == "2")
            #expect(
                try await caller.patch(path, at: 2, "p", ["Upload-Length": "3"]).header("Upload-Offset")
                    == "3")
            #expect(try await desk.arrived() == ["ppp", "pqp"])
            #expect(try await caller.tus(.post, "/files").code == "length")
            #expect(try await caller.tus(.post, "/files", ["Upload-Length": "-1"]).code == "length")
        }
    }

    @Test("what is too large, of a refused type, or malformed never becomes an upload")
    func refused() async throws {
        let desk = try await CounterDesk(limits: ServerLimits(fileBytes: 100))
        try await desk.test { caller async throws in
            let large = try await caller.tus(.post, "/files", ["Upload-Length": "101"])
            #expect(large.status == .contentTooLarge && large.header("Tus-Max-Size") == "100")
            let zip = Data("application/zip".utf8).base64EncodedString()
            let type = try await caller.tus(
                .post, "/files", ["Upload-Length": "1", "Upload-Metadata": "filetype \(zip)"])
            #expect(type.status == .unsupportedMediaType)
            for metadata in ["a !", "a YQ== b", "a YQ==,a YQ=="] {
                let answer = try await caller.tus(
                    .post, "/files", ["Upload-Length": "1", "Upload-Metadata": metadata])
                #expect(answer.code == "metadata", "\(metadata)")
            }
            #expect(try await desk.register.openUploadCount() == 0)
        }
    }

    @Test("parts uploaded side by side become one file in the order that is named")
    func concatenation() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            var parts: [String] = []
            for text in ["ppp", "qq"] {
                let path = try await caller.create(text.count, ["Upload-Concat": "partial"])
                #expect(try await caller.patch(path, at: 0, text).status == .noContent)
                #expect(try await caller.tus(.head, path).header("Upload-Concat") == "partial")
                parts.append(path)
            }
            #expect(try await desk.register.journal().isEmpty)
            let open = try await caller.create(5, ["Upload-Concat": "partial"])
            let early = try await caller.tus(.post, "/files", ["Upload-Concat": "final;\(parts[0]) \(open)"])
            #expect(early.status == .badRequest && early.code == "concat")
            let concat = "final;\(parts[1]) \(parts[0])"
            let final = try await caller.tus(.post, "/files", ["Upload-Concat": concat])
            #expect(final.status == .created && final.header("Upload-Offset") == "5")
            let path = try #require(final.headers[.location])
            let head = try await caller.tus(.head, path)
            #expect(head.header("Upload-Concat") == concat && head.header("Upload-Length") == "5")
            #expect(try await caller.patch(path, at: 5, "x").status == .forbidden)
            #expect(try await desk.arrived() == ["qqppp"])
            #expect(
                try await caller.tus(.post, "/files", ["Upload-Concat": "final;/files/none"]).code == "concat"
            )
        }
    }

    @Test("an ended upload is gone, by DELETE or by its override; what arrived whole stays in the vault")
    func termination() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(4)
            _ = try await caller.patch(path, at: 0, "pp")
            #expect(try await caller.tus(.delete, path).status == .noContent)
            #expect(try await caller.tus(.head, path).status == .notFound)
            #expect(try await caller.patch(path, at: 2, "pp").status == .notFound)
            let second = try await caller.create(2)
            #expect(
                try await caller.tus(
                    .post, second,
                    [
                        "X-HTTP-Method-Override": "PATCH", "Upload-Offset": "0",
                        "Content-Type": "application/offset+octet-stream",
                    ], body: "pp"
                ).status == .noContent)
            #expect(
                try await caller.tus(.post, second, ["X-HTTP-Method-Override": "DELETE"]).status == .noContent
            )
            #expect(try await desk.arrived() == ["pp"])
        }
    }

    @Test("an upload that rests too long expires; one whose bytes were all there is completed instead")
    func expiration() async throws {
        let desk = try await CounterDesk(limits: ServerLimits(uploadRest: -1))
        try await desk.test { caller async throws in
            let path = try await caller.create(4)
            #expect(try await caller.tus(.head, path).header("Upload-Expires")?.hasSuffix(" GMT") == true)
            _ = try await caller.patch(path, at: 0, "pp")
            try await desk.counter.tidy()
            #expect(try await caller.tus(.head, path).status == .notFound)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.home.folder + "/uploads").isEmpty)
    }

    @Test("what a kill between the last byte and its place in the vault left is completed at the next start")
    func killed() async throws {
        let desk = try await CounterDesk()
        let upload = Upload(
            id: Upload.newID(), station: desk.station.id,
            handover: try await desk.register.openHandover(
                station: desk.station.id, receivedOn: CalendarDay(iso: "2026-11-23")!
            ).id, closesHandover: true, name: "a.pdf", length: 3, expiresAt: Date() + 60)
        try desk.counter.store.create(upload)
        try await desk.register.add(upload)
        let file = try #require(try desk.counter.store.open(upload))
        try file.write(Array("ppp".utf8), count: 3)
        try await desk.register.advance(upload, to: 3, length: 3, expiresAt: Date() + 60)
        try await desk.counter.tidy()
        try await desk.counter.tidy()
        #expect(try await desk.arrived() == ["ppp"])
    }

    @Test("bytes beyond the acknowledged ones, which a kill left, are written over")
    func torn() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(4)
            _ = try await caller.patch(path, at: 0, "pp")
            let file = desk.home.folder + "/uploads/" + path.split(separator: "/").last!
            let handle = try #require(FileHandle(forWritingAtPath: file))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("garbage".utf8))
            _ = try await caller.patch(path, at: 2, "qq")
            #expect(try await desk.arrived() == ["ppqq"])
        }
    }

    @Test("two requests cannot write to one upload")
    func locked() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(4)
            let id = String(path.split(separator: "/").last!)
            let upload = try #require(try await desk.register.upload(id, of: desk.station.id))
            let writer = try #require(try desk.counter.store.open(upload))
            #expect(try await caller.patch(path, at: 0, "pppp").status.code == 423)
            withExtendedLifetime(writer) {}
        }
    }
}
