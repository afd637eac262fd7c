import Foundation
import Glibc
import Testing

@Suite("Other systems")
struct NeighbourTests {
    /// Fails twice, then takes events and checks their signatures; prints each event's kind.
    private static let listener = """
        import hashlib, hmac, http.server, json, sys
        secret = open(sys.argv[1]).read().strip().encode()
        failures = 2
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                global failures
                body = self.rfile.read(int(self.headers['Content-Length']))
                if failures > 0:
                    failures -= 1
                    self.send_response(500); self.end_headers(); return
                time, code = [part.split('=')[1] for part in self.headers['Berkas-Signature'].split(',')]
                right = hmac.new(secret, time.encode() + b'.' + body, hashlib.sha256).hexdigest()
                assert hmac.compare_digest(code, right), 'signature'
                event = json.loads(body)
                print(event['event'], event['id'], flush=True)
                self.send_response(204); self.end_headers()
            def log_message(self, *args): pass
        server = http.server.HTTPServer(('127.0.0.1', int(sys.argv[2])), Handler)
        print('listening', flush=True)
        server.serve_forever()
        """

    @Test("events arrive signed, after failures and after a kill, each known by its id")
    func webhooks() throws {
        let office = try ServedOffice()
        let program = office.program
        let added = try program.run([
            "webhook", "add", "http://127.0.0.1:\(office.port + 1)", "--event", "shortage", "--event",
            "corrected",
            "--event", "attached",
        ])
        let secret = program.home + ".secret"
        try Data(added.output.utf8).write(to: URL(fileURLWithPath: secret))
        defer { try? FileManager.default.removeItem(atPath: secret) }
        // Filed while nobody listens; the server dies with the events undelivered.
        _ = try program.run(["intake", Program.digital, "--received", "2026-11-23", "-q"])
        try office.killAndRestart()
        #expect(try program.run(["webhook", "list"]).output.contains("http://127.0.0.1"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", Self.listener, secret, String(office.port + 1)]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        // SIGTERM is blocked in what a thread of Dispatch starts.
        defer { kill(process.processIdentifier, SIGKILL) }
        struct Row: Decodable {
            var id: String
            var waiting: Int
            var dead: Int
        }
        var rows: [Row] = []
        for _ in 0..<300 {
            rows = try program.objects(["webhook", "list"], of: Row.self)
            if rows.first?.waiting == 0 { break }
            usleep(100_000)
        }
        #expect(rows.first?.waiting == 0 && rows.first?.dead == 0)
        kill(process.processIdentifier, SIGKILL)
        let heard = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let events = heard.split(separator: "\n").dropFirst()
        #expect(events.first?.hasPrefix("shortage") == true && events.count > 5, "\(heard)")
        #expect(events.dropFirst().allSatisfy { $0.hasPrefix("attached") })
        let id = try #require(rows.first?.id)
        #expect(try program.run(["webhook", "remove", id]).status == 0)
        #expect(try program.run(["webhook", "remove", id]).status == 15)
        #expect(try program.run(["webhook", "add", "http://elsewhere.example"]).status == 9)
    }

    @Test("clients are let in and out by the command line")
    func clients() throws {
        let program = try Program.office()
        let added = try program.run(["client", "add", "sicantik", "--scope", "import", "--scope", "read"])
        #expect(added.status == 0 && added.output.hasPrefix("berkas_"))
        #expect(try program.run(["client", "add", "sicantik", "--scope", "read"]).status == 15)
        #expect(try program.run(["client", "add", "lain"]).status == 1)
        #expect(try program.run(["client", "list"]).output.contains("import read"))
        #expect(try program.run(["client", "revoke", "sicantik"]).status == 0)
        #expect(try program.run(["client", "list", "--json"]).output.contains("revokedAt"))
    }

    @Test("the live server keeps to its OpenAPI description, whatever schemathesis thinks of")
    func openAPI() throws {
        let office = try ServedOffice()
        let token = try office.program.run([
            "client", "add", "uji", "--scope", "import", "--scope", "read", "--scope", "export", "--scope",
            "metrics",
        ]).output.trimmingCharacters(in: .whitespacesAndNewlines)
        for (pattern, bearer) in [
            ("^/(api/(handovers|ledger|openapi)|checkfile|upload|health|ready)", office.token),
            ("^/(api/(applications|dossiers|rows)|metrics)", token),
        ] {
            let result = try Shell.run(
                "cd \(office.program.home) && \(ServedOffice.tools)/schemathesis run \(office.address)/api/openapi.json "
                    + "--include-path-regex '\(pattern)' -H 'Authorization: Bearer \(bearer)' "
                    + "--checks not_a_server_error,status_code_conformance,content_type_conformance,"
                    + "response_schema_conformance --phases examples,coverage,fuzzing --max-examples 15 "
                    + "--seed 1 --rate-limit 40/s --no-color 2>&1")
            #expect(result.status == 0, "\(result.output.suffix(4000))")
        }
    }
}
