import Foundation
import Registry
import StationServer
import Testing

@Suite("Clients that dawdle")
struct SlowClientTests {
    /// Falls silent in the middle of an upload, and before a request is whole; sends headers that are too large.
    private static let script = """
        import http.client, socket, sys, time
        port, token = int(sys.argv[1]), sys.argv[2]
        tus = {'Authorization': 'Bearer ' + token, 'Tus-Resumable': '1.0.0'}
        def ask(method, path, headers):
            connection = http.client.HTTPConnection('127.0.0.1', port, timeout=60)
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            return answer
        def hang(text):
            line = socket.create_connection(('127.0.0.1', port), timeout=60)
            line.sendall(text.encode())
            return line
        path = ask('POST', '/files', {**tus, 'Upload-Length': '9'}).getheader('Location')
        head = ''.join(f'{name}: {value}\\r\\n' for name, value in tus.items())
        silent = hang(f'PATCH {path} HTTP/1.1\\r\\nHost: x\\r\\n{head}Upload-Offset: 0\\r\\nContent-Length: 9\\r\\n'
                      'Content-Type: application/offset+octet-stream\\r\\n\\r\\nppp')
        unfinished = hang('GET /health HTTP/1.1\\r\\nHost: x')
        assert ask('GET', '/health', {}).status == 200
        for line in (silent, unfinished):
            while line.recv(1000): pass
        for _ in range(600):
            kept = ask('HEAD', path, tus).getheader('Upload-Offset')
            if kept == '3': break
            time.sleep(0.05)
        assert kept == '3', kept
        for headers in ({'X-Large': 'a' * 40000}, {f'X-{n}': 'a' for n in range(300)}):
            try:
                assert ask('GET', '/health', headers).status in (400, 431)
            except (http.client.BadStatusLine, ConnectionError):
                pass
        assert ask('GET', '/health', {}).status == 200
        """

    @Test(
        "silence is hung up on and what came is kept; too large headers are refused; others are served meanwhile"
    )
    func silence() async throws {
        let desk = try await CounterDesk(limits: ServerLimits(idleSeconds: 1))
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        let running = Task {
            try await desk.server.run(at: .init(host: "127.0.0.1", port: 0), background: []) {
                told.yield($0)
            }
        }
        defer { running.cancel() }
        let port = try #require(await ports.first { _ in true })
        let client = Process()
        client.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        client.arguments = ["-c", Self.script, String(port), desk.token.text]
        let (ends, ended) = AsyncStream.makeStream(of: Int32.self)
        client.terminationHandler = { ended.yield($0.terminationStatus) }
        try client.run()
        #expect(await ends.first { _ in true } == 0)
    }
}
