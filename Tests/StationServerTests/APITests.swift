import Casework
import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Registry
import StationServer
import Testing

@Suite("The API for other systems")
struct APITests {
    private func ask(
        _ client: any TestClientProtocol, _ method: HTTPRequest.Method, _ path: String, token: String? = nil,
        body: String = ""
    ) async throws -> TestResponse {
        try await client.execute(
            uri: path, method: method, headers: token.map { [.authorization: "Bearer " + $0] } ?? [:],
            body: ByteBuffer(string: body))
    }

    private func json(_ response: TestResponse) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
    }

    @Test("applications come in as CSV and JSON; bad rows are named and the good ones kept")
    func bring() async throws {
        let desk = try await CounterDesk()
        let token = try await desk.register.addClient("sicantik", scopes: [.import], by: nil).token.text
        try await desk.visit { client async throws in
            let csv = "number,permit_type,applicant_name\n1/SIPA/XI/2026,SIPA,Rina\n,SIPA,Tanpa nomor\n"
            let table = try await ask(client, .put, "/api/applications", token: token, body: csv)
            let told = try json(table)
            #expect(table.status == .unprocessableContent && told["added"] as? Int == 1)
            #expect((told["problems"] as? [[String: Any]])?.first?["row"] as? Int == 3)
            let list =
                "[{\"number\": \"1/SIPA/XI/2026\", \"permit_type\": \"SIPA\", \"applicant_name\": \"Rina\"}]"
            let again = try await ask(client, .put, "/api/applications", token: token, body: list)
            let kept = try json(again)["unchanged"] as? Int
            #expect(again.status == .ok && kept == 1)
            let broken = try await ask(client, .put, "/api/applications", token: token, body: "[{")
            #expect(broken.status == .badRequest && broken.code == "bad_table")
        }
    }

    @Test("a client opens what its scopes say, until it is revoked; each look stands in the history")
    func scopes() async throws {
        let desk = try await CounterDesk()
        let id = try await FiledDossier.file(in: desk)
        let reader = try await desk.register.addClient("pembaca", scopes: [.read], by: nil).token.text
        let taker = try await desk.register.addClient("pengambil", scopes: [.export], by: nil).token.text
        let number = "161%2FSIPA%2FXI%2F2026"
        try await desk.visit { client async throws in
            for (path, right, wrong) in [
                ("/api/dossiers/\(id)", reader, taker), ("/api/applications?number=\(number)", reader, taker),
                ("/api/rows?number=\(number)", taker, reader),
            ] {
                #expect(try await ask(client, .get, path).status == .unauthorized, "\(path)")
                #expect(try await ask(client, .get, path, token: wrong).code == "scope", "\(path)")
                #expect(try await ask(client, .get, path, token: right).status == .ok, "\(path)")
            }
            let put = try await ask(client, .put, "/api/applications", token: reader, body: "[]")
            #expect(put.code == "scope")
            let station = try await ask(client, .get, "/api/dossiers/\(id)", token: desk.token.text)
            #expect(station.status == .unauthorized)
            _ = try await desk.register.revokeClient("pembaca", by: nil)
            let revoked = try await ask(client, .get, "/api/dossiers/\(id)", token: reader)
            #expect(revoked.status == .unauthorized)
            let looks = try await desk.register.chronicle(submission: id, officer: "api:pembaca")
            #expect(looks.map(\.kind) == ["view"])
        }
    }

    @Test("a receipt's place in the ledger is proven to whoever asks, and only for what is there")
    func proof() async throws {
        let desk = try await CounterDesk()
        let id = try await FiledDossier.file(in: desk)
        let issued = try await desk.register.issue(
            "K7QM-2XRT-94WD", body: "{}", seal: "BERKAS1:X", for: id, superseding: nil, officer: "sari")
        for _ in 0..<9 { try await desk.register.logAccess(.view, submission: id, officer: "sari") }
        struct Proven: Decodable {
            var entry: String
            var proof: InclusionProof
            var root: String
        }
        try await desk.visit { client async throws in
            let answer = try await ask(client, .get, "/api/ledger/proof/\(issued.code)")
            let proven = try JSONDecoder().decode(Proven.self, from: Data(answer.body.readableBytesView))
            let leaf = LedgerHash.leaf(try #require(Hexadecimal.bytes(proven.entry)))
            let root = try #require(Hexadecimal.bytes(proven.root).flatMap { LedgerHash(bytes: $0) })
            #expect(proven.proof.holds(leaf, under: root))
            #expect(!proven.proof.holds(LedgerHash.leaf([1]), under: root))
            #expect(!String(buffer: answer.body).contains("sari"))
            #expect(try await ask(client, .get, "/api/ledger/proof/AAAA-AAAA-AAAA").status == .notFound)
            #expect(try await ask(client, .get, "/api/ledger/heads").status == .ok)
        }
    }

    @Test("figures come in Prometheus' format; without a worker the server is not ready")
    func watching() async throws {
        let desk = try await CounterDesk()
        _ = try await FiledDossier.file(in: desk)
        let token = try await desk.register.addClient("prometheus", scopes: [.metrics], by: nil).token.text
        try await desk.visit { client async throws in
            let ready = try await ask(client, .get, "/ready")
            #expect(ready.status == .serviceUnavailable && String(buffer: ready.body).contains("No worker"))
            // A greeting is forgotten; on a busy machine more than one may be.
            var status = ready.status
            for _ in 0..<20 where status != .ok {
                try await desk.register.greet(.own)
                status = try await ask(client, .get, "/ready").status
            }
            #expect(status == .ok)
            _ = try await ask(client, .get, "/nowhere")
            #expect(try await ask(client, .get, "/metrics").status == .unauthorized)
            let text = String(buffer: try await ask(client, .get, "/metrics", token: token).body)
            #expect(text.contains("\nberkas_documents{state=\"review\"} 2\n"))
            #expect(text.contains("\nberkas_submissions{state=\"filed\"} 1\n"))
            #expect(text.contains("berkas_http_requests_total{place=\"other\",status=\"404\"} 1\n"))
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                #expect(
                    line.wholeMatch(of: /[a-z_]+(\{([a-z]+="[a-z0-9_]+",?)+\})? [0-9]+/) != nil, "\(line)")
            }
            #expect(!text.contains("Rina") && !text.contains(FiledDossier.nik))
        }
    }

    @Test("every route of the API stands in its description, and nothing else does")
    func description() async throws {
        let desk = try await CounterDesk()
        let served = Set(
            try desk.server.router().routes.map { "\($0.method.rawValue) \($0.path.description)" }
                .filter { !$0.contains(" /console") && !$0.hasPrefix("OPTIONS") }
                .map { $0.replacing(/[:{](\w+)\}?/) { "{\($0.output.1)}" } })
        try await desk.visit { client async throws in
            let text = try await ask(client, .get, "/api/openapi.json")
            let paths = try #require(try json(text)["paths"] as? [String: [String: Any]])
            var described: Set<String> = []
            for (path, item) in paths {
                for method in item.keys where method != "parameters" {
                    described.insert("\(method.uppercased()) \(path)")
                }
            }
            let people: Set<String> = [
                "GET /style.css", "GET /icon.svg", "GET /status", "GET /status/{code}", "GET /verify",
            ]
            // tus under the methods that a header may put another in place of.
            let tunnels = Set(
                ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].flatMap {
                    ["\($0) /files", "\($0) /files/{id}"]
                })
            #expect(served.subtracting(described) == people.union(tunnels.subtracting(described)))
            #expect(described.subtracting(served).isEmpty)
        }
    }
}
