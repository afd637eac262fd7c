import Casework
import DossierModel
import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import StationServer
import Testing

@Suite("The stations' door")
struct DoorTests {
    @Test("without a token that opens it there is nothing to see", arguments: ["", "berkas_x", "Bearer"])
    func strangers(token: String) async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            for (method, path) in [
                (HTTPRequest.Method.post, "/files"), (.head, "/files/x"), (.get, "/api/handovers/x"),
                (.post, "/api/handovers"), (.post, "/upload"), (.get, "/checkfile/x"),
            ] {
                let answer = try await caller.call(method, path, ["Tus-Resumable": "1.0.0"], token: token)
                #expect(answer.status == .unauthorized, "\(method) \(path)")
            }
            #expect(try await caller.call(.get, "/health", token: token).status == .ok)
        }
    }

    @Test("a revoked token opens nothing, and only its hash is kept")
    func revoked() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            #expect(try await caller.call(.post, "/api/handovers").status == .created)
            #expect(try await desk.register.revokeStation("loket-1"))
            #expect(try await !desk.register.revokeStation("loket-1"))
            #expect(try await caller.call(.post, "/api/handovers").status == .unauthorized)
        }
        for name in try FileManager.default.subpathsOfDirectory(atPath: desk.home.folder) {
            let bytes = FileManager.default.contents(atPath: desk.home.folder + "/" + name) ?? Data()
            #expect(bytes.firstRange(of: Data(desk.token.text.utf8)) == nil, "\(name)")
        }
    }

    @Test("who guesses is slowed down; a station that floods is too, and told how long")
    func pace() async throws {
        var limits = ServerLimits()
        // So slow that a busy machine does not give more.
        limits.stationPace = (perSecond: 0.0001, burst: 3)
        limits.strangerPace = (perSecond: 0.0001, burst: 20)
        let desk = try await CounterDesk(limits: limits)
        try await desk.test { caller async throws in
            for _ in 0..<20 {
                #expect(try await caller.call(.get, "/checkfile/x", token: "guess").status == .unauthorized)
            }
            let guess = try await caller.call(.get, "/checkfile/x", token: "guess")
            #expect(guess.status == .tooManyRequests && Int(guess.header("Retry-After") ?? "") ?? 0 > 5000)
            for _ in 0..<3 { #expect(try await caller.call(.post, "/api/handovers").status == .created) }
            let flood = try await caller.call(.post, "/api/handovers")
            #expect(flood.status == .tooManyRequests && Int(flood.header("Retry-After") ?? "") ?? 0 > 5000)
        }
    }

    @Test("when too much waits, nothing new is begun and what was begun is finished")
    func busy() async throws {
        let desk = try await CounterDesk(limits: ServerLimits(backlog: 1))
        try await desk.test { caller async throws in
            let begun = try await caller.create(2)
            let whole = try await caller.create(1)
            _ = try await caller.patch(whole, at: 0, "p")
            let late = try await caller.tus(.post, "/files", ["Upload-Length": "1"])
            #expect(
                late.status == .serviceUnavailable && late.header("Retry-After") == "30"
                    && late.code == "busy")
            #expect(try await caller.call(.post, "/api/handovers").status == .serviceUnavailable)
            #expect(try await caller.patch(begun, at: 0, "pp").status == .noContent)
            #expect(try await desk.arrived() == ["p", "pp"])
        }
    }

    @Test("a station may ask whether bytes are there, by their SHA-256")
    func checkFile() async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(1)
            _ = try await caller.patch(path, at: 0, "p")
            let digest = try await desk.register.journal()[0].submission.files[0].digest.hex
            let there = try await caller.call(.get, "/checkfile/\(digest.uppercased())")
            #expect(try caller.object(there)["there"] as? Bool == true)
            let none = try await caller.call(.get, "/checkfile/" + String(repeating: "0", count: 64))
            #expect(try caller.object(none)["there"] as? Bool == false)
            #expect(try await caller.call(.get, "/checkfile/xyz").status == .badRequest)
        }
    }

    @Test(
        "a name keeps no path, no control character and no disguise",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\scan\\a.pdf", "a.pdf"), ("a\u{0}b\n.pdf", "ab.pdf"),
            ("\u{202E}fdp.exe", "fdp.exe"), ("..", "scan"), ("", "scan"), ("/", "scan"),
            (String(repeating: "x", count: 400), String(repeating: "x", count: 150)),
        ])
    func names(sent: String, kept: String) async throws {
        let desk = try await CounterDesk()
        try await desk.test { caller async throws in
            let path = try await caller.create(1, name: sent)
            _ = try await caller.patch(path, at: 0, "p")
            #expect(try await desk.register.journal()[0].submission.files[0].name == kept)
        }
    }
}
