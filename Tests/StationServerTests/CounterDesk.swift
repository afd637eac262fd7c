import Casework
import DossierModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Logging
import Registry
import StationServer
import Testing

/// A server over a home of its own, with a station that may hand in; files are looked at when a test says so.
final class CounterDesk: Sendable {
    let home: Home
    let register: Register
    let vault: Vault
    let counter: Counter
    let server: CounterServer
    let station: ScanStation
    let token: AccessToken

    /// A look counts the letters of the file `p` as pages: `ppp` has three; a file without any cannot be read.
    init(limits: ServerLimits = ServerLimits()) async throws {
        home = Home(folder: NSTemporaryDirectory() + "berkas-server-" + UUID().uuidString)
        _ = try home.initialise(configuration: "")
        register = try home.openRegister()
        vault = try home.openVault(of: register)
        (station, token) = try await register.addStation("loket-1")
        let vault = self.vault
        counter = Counter(register, try UploadStore(home, vault)) { submission in
            CounterDesk.look(submission, vault)
        }
        var log = Logger(label: "test")
        log.logLevel = .critical
        let catalogues = try Catalogues(home)
        let standing = Standing(register, catalogues)
        let key = try #require(SigningKey(seed: [UInt8](repeating: 7, count: 32)))
        try await register.enterKey(key)
        let desk = ReceiptDesk(standing, catalogues, key: key, office: "Kantor <Uji>")
        let receipts = ReceiptPress(desk, depict: { _, _, _ in throw ScanDefect(.damaged, "no picture") }) {
            Array("%PDF \($0.format.rawValue) \($0.code)".utf8)
        }
        let letters = LetterPress(
            ShortageDesk(standing, catalogues), head: Letterhead(office: "Kantor <Uji>")
        ) { Array("%PDF \($0.references.map(\.value)) \($0.addressee)".utf8) }
        let console = try ReviewConsole(
            standing, catalogues, receipts: receipts, letters: letters, office: "Kantor <Uji>",
            isSecure: false
        ) { file, page, request in
            PagePicture(
                PictureFacts(
                    format: .jpeg, size: PixelSize(width: request.maxWidth, height: 100),
                    region: request.crop ?? PixelRect(x: 0, y: 0, width: 1000, height: 1400),
                    pageSize: PixelSize(width: 1000, height: 1400)),
                bytes: Array("\(file.name):\(page) \(request.rotation) \(request.maxWidth)".utf8))
        }
        server = CounterServer(
            counter, standing, receipts: receipts, office: "Kantor <Uji>", console: console, limits: limits,
            log: log)
    }

    deinit { try? FileManager.default.removeItem(atPath: home.folder) }

    private static func look(_ submission: Submission, _ vault: Vault) -> Dossier {
        let file = submission.files[0]
        let text = FileManager.default.contents(atPath: vault.path(of: file.digest)) ?? Data()
        let pages = text.count { $0 == UInt8(ascii: "p") }
        let outcome: FileOutcome =
            pages == 0
            ? .refused(ScanDefect(.damaged, "no pages")) : .read(FileFacts(format: .pdf, pageCount: pages))
        return Dossier(
            submission: submission, files: [DossierFile(source: file, outcome: outcome)],
            pages: (0..<pages).map {
                DossierPage(id: PageID(file: file.name, number: $0 + 1), role: .content, page: nil)
            },
            documents: [], match: .none, proposal: .review, checklist: [], findings: [])
    }

    /// Talks to the routes without a network.
    func test(_ body: @escaping @Sendable (Caller) async throws -> Void) async throws {
        let token = self.token.text
        try await Application(router: try server.router()).test(.router) { client in
            try await body(Caller(client: client, token: token))
        }
    }

    /// Talks to the routes as a browser without a token.
    func visit(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await Application(router: try server.router()).test(.router) { try await body($0) }
    }

    /// The bytes of each file of the submissions in the journal, in order.
    func arrived() async throws -> [String] {
        try await register.journal().flatMap(\.submission.files).map { file throws in
            #expect(try vault.verifies(file.digest))
            return String(
                decoding: FileManager.default.contents(atPath: vault.path(of: file.digest)) ?? Data(),
                as: UTF8.self)
        }
    }
}

/// A station that calls.
struct Caller: Sendable {
    let client: any TestClientProtocol
    let token: String

    func call(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], body: String = "",
        token: String? = nil
    ) async throws -> TestResponse {
        var fields: HTTPFields = [.authorization: "Bearer " + (token ?? self.token)]
        for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
        return try await client.execute(
            uri: path, method: method, headers: fields, body: ByteBuffer(string: body))
    }

    /// With the protocol's version.
    func tus(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], body: String = ""
    ) async throws -> TestResponse {
        try await call(
            method, path, ["Tus-Resumable": "1.0.0"].merging(headers) { $1 }, body: body)
    }

    /// A new upload; its path.
    func create(_ length: Int, name: String = "a.pdf", _ more: [String: String] = [:]) async throws -> String
    {
        let response = try await tus(
            .post, "/files",
            [
                "Upload-Length": String(length),
                "Upload-Metadata": "filename " + Data(name.utf8).base64EncodedString(),
            ].merging(more) { $1 })
        #expect(response.status == .created)
        return try #require(response.headers[.location])
    }

    func patch(
        _ path: String, at offset: Int, _ bytes: String, _ more: [String: String] = [:]
    ) async throws -> TestResponse {
        try await tus(
            .patch, path,
            ["Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream"]
                .merging(more) { $1 }, body: bytes)
    }

    func object(_ response: TestResponse) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
    }
}

extension TestResponse {
    func header(_ name: String) -> String? { headers[HTTPField.Name(name)!] }

    /// The stable code of an error.
    var code: String? {
        let json = try? JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any]
        return (json?["error"] as? [String: Any])?["code"] as? String
    }
}
